import { astro } from './astro.ts'
import { bash } from './bash.ts'
import { cpp } from './cpp.ts'
import { csharp } from './csharp.ts'
import { dart } from './dart.ts'
import { elixir } from './elixir.ts'
import { go } from './go.ts'
import { graphql } from './graphql.ts'
import { hcl } from './hcl.ts'
import { java } from './java.ts'
import { javascript } from './javascript.ts'
import { kotlin } from './kotlin.ts'
import type { Language } from './language.ts'
import { php } from './php.ts'
import { prisma } from './prisma.ts'
import { protobuf } from './protobuf.ts'
import { python } from './python.ts'
import { ruby } from './ruby.ts'
import { rust } from './rust.ts'
import { scala } from './scala.ts'
import { sql } from './sql.ts'
import { svelte } from './svelte.ts'
import { swift } from './swift.ts'
import { tsx } from './tsx.ts'
import { typescript } from './typescript.ts'
import { vue } from './vue.ts'

/** Every language that has an analyser. */
export const languages = Object.freeze({
  astro,
  bash,
  cpp,
  csharp,
  dart,
  elixir,
  go,
  graphql,
  hcl,
  java,
  javascript,
  kotlin,
  php,
  prisma,
  protobuf,
  python,
  ruby,
  rust,
  scala,
  sql,
  svelte,
  swift,
  tsx,
  typescript,
  vue,
}) satisfies Readonly<Record<string, Language>>
