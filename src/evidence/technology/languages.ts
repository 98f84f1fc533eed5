import type { Entry } from '../../tree/tree.ts'
import type { Room } from '../room.ts'
import { nameOfTechnology } from './names.ts'

/** Languages and runtimes by the endings of their files, and the names under which manifests give their version. */
const LANGUAGES: readonly { readonly names: string; readonly files: RegExp; readonly runtime: string }[] = [
  { names: 'python python3 cpython', files: /\.py$/, runtime: 'python' },
  { names: 'typescript ts', files: /\.[cm]?tsx?$/, runtime: 'typescript' },
  { names: 'javascript js es6 esnext', files: /\.[cm]?jsx?$/, runtime: 'node' },
  { names: 'node nodejs', files: /(?:^|\/)package\.json$/, runtime: 'node' },
  { names: 'rust', files: /\.rs$/, runtime: 'rust' },
  { names: 'go golang', files: /\.go$/, runtime: 'go' },
  { names: 'java jdk openjdk', files: /\.java$/, runtime: 'java' },
  { names: 'kotlin', files: /\.kts?$/, runtime: 'kotlin' },
  { names: 'c# csharp', files: /\.cs$/, runtime: 'csharp' },
  { names: 'net dotnet netcore', files: /\.(?:cs|fs|vb)proj$/, runtime: 'dotnet' },
  { names: 'f# fsharp', files: /\.fs$/, runtime: 'fsharp' },
  { names: 'ruby', files: /\.rb$/, runtime: 'ruby' },
  { names: 'php', files: /\.php$/, runtime: 'php' },
  { names: 'swift', files: /\.swift$/, runtime: 'swift' },
  { names: 'dart', files: /\.dart$/, runtime: 'dart' },
  { names: 'scala', files: /\.scala$/, runtime: 'scala' },
  { names: 'elixir', files: /\.exs?$/, runtime: 'elixir' },
  { names: 'c++ cpp', files: /\.(?:cc|cpp|cxx|hpp)$/, runtime: 'c++' },
  { names: 'lua luau', files: /\.luau?$/, runtime: 'lua' },
  { names: 'sql', files: /\.sql$/, runtime: 'sql' },
  { names: 'solidity', files: /\.sol$/, runtime: 'solidity' },
  { names: 'bash shell', files: /\.(?:ba|z)?sh$/, runtime: 'bash' },
  { names: 'docker', files: /(?:^|\/)(?:docker|container)file(?:\.[\w-]+)?$|\.dockerfile$/i, runtime: 'docker' },
  { names: 'dockercompose compose', files: /(?:^|\/)(?:docker-)?compose[\w.-]*\.ya?ml$/, runtime: 'compose' },
  {
    names: 'kubernetes k8s',
    files: /(?:^|\/)(?:k8s|kubernetes|kustomize|helm|charts?)\/.*\.ya?ml$/i,
    runtime: 'kubernetes',
  },
  { names: 'helm', files: /(?:^|\/)Chart\.ya?ml$/, runtime: 'helm' },
  { names: 'terraform', files: /\.tf$/, runtime: 'terraform' },
  { names: 'githubactions', files: /(?:^|\/)\.github\/workflows\/[^/]+\.ya?ml$/, runtime: 'actions' },
  { names: 'gitlabci', files: /(?:^|\/)\.gitlab-ci\.ya?ml$/, runtime: 'gitlab' },
  { names: 'dependabot', files: /(?:^|\/)\.github\/dependabot\.ya?ml$/, runtime: 'dependabot' },
  { names: 'precommit', files: /(?:^|\/)\.pre-commit-config\.ya?ml$/, runtime: 'pre-commit' },
  { names: 'gradle', files: /(?:^|\/)(?:build|settings)\.gradle(?:\.kts)?$/, runtime: 'gradle' },
  { names: 'maven', files: /(?:^|\/)pom\.xml$/, runtime: 'maven' },
  { names: 'cargo', files: /(?:^|\/)Cargo\.toml$/, runtime: 'cargo' },
  { names: 'cmake', files: /(?:^|\/)CMakeLists\.txt$/, runtime: 'cmake' },
  { names: 'npm', files: /(?:^|\/)package-lock\.json$/, runtime: 'npm' },
  { names: 'yarn', files: /(?:^|\/)yarn\.lock$/, runtime: 'yarn' },
  { names: 'pnpm', files: /(?:^|\/)pnpm-(?:lock|workspace)\.yaml$/, runtime: 'pnpm' },
  { names: 'bun', files: /(?:^|\/)bun\.lockb?$/, runtime: 'bun' },
  { names: 'vercel', files: /(?:^|\/)vercel\.json$/, runtime: 'vercel' },
  { names: 'netlify', files: /(?:^|\/)netlify\.toml$/, runtime: 'netlify' },
  { names: 'render rendercom', files: /(?:^|\/)render\.ya?ml$/, runtime: 'render' },
  { names: 'flyio fly', files: /(?:^|\/)fly\.toml$/, runtime: 'fly' },
  { names: 'heroku', files: /(?:^|\/)(?:Procfile|heroku\.yml)$/, runtime: 'heroku' },
  { names: 'railway', files: /(?:^|\/)railway\.(?:json|toml)$/, runtime: 'railway' },
  { names: 'cloudflare cloudflareworkers', files: /(?:^|\/)wrangler\.(?:toml|jsonc?)$/, runtime: 'cloudflare' },
  { names: 'poetry', files: /(?:^|\/)poetry\.lock$/, runtime: 'poetry' },
  { names: 'uv', files: /(?:^|\/)uv\.lock$/, runtime: 'uv' },
]

export interface Language {
  /** The name that manifests give its version under. */
  readonly runtime: string
  /** The first files of it. */
  readonly files: readonly Entry[]
}

/** A language, runtime or tool that shows by the names of its files; undefined for other names. */
export function languageNamed(name: string, room: Room): Language | undefined {
  const key = nameOfTechnology(name)
  const found = LANGUAGES.find(({ names }) => names.split(' ').includes(key))
  if (!found) return undefined
  const files = room.tree.entries().filter(({ path, type }) => type === 'file' && found.files.test(path))
  return { runtime: found.runtime, files: files.slice(0, 3) }
}
