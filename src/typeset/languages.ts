import type { LanguageInput } from 'shiki/core'

/** Grammars by the ending of a file or the name behind a code fence; each is loaded when first needed. */
const GRAMMARS = {
  bash: () => import('shiki/langs/bash.mjs'),
  c: () => import('shiki/langs/c.mjs'),
  csharp: () => import('shiki/langs/csharp.mjs'),
  css: () => import('shiki/langs/css.mjs'),
  docker: () => import('shiki/langs/docker.mjs'),
  go: () => import('shiki/langs/go.mjs'),
  ini: () => import('shiki/langs/ini.mjs'),
  java: () => import('shiki/langs/java.mjs'),
  javascript: () => import('shiki/langs/javascript.mjs'),
  json: () => import('shiki/langs/json.mjs'),
  kotlin: () => import('shiki/langs/kotlin.mjs'),
  make: () => import('shiki/langs/make.mjs'),
  php: () => import('shiki/langs/php.mjs'),
  python: () => import('shiki/langs/python.mjs'),
  ruby: () => import('shiki/langs/ruby.mjs'),
  rust: () => import('shiki/langs/rust.mjs'),
  sql: () => import('shiki/langs/sql.mjs'),
  swift: () => import('shiki/langs/swift.mjs'),
  toml: () => import('shiki/langs/toml.mjs'),
  tsx: () => import('shiki/langs/tsx.mjs'),
  typescript: () => import('shiki/langs/typescript.mjs'),
  xml: () => import('shiki/langs/xml.mjs'),
  yaml: () => import('shiki/langs/yaml.mjs'),
} satisfies Record<string, LanguageInput>

export type Grammar = keyof typeof GRAMMARS

const ENDINGS: Readonly<Record<string, Grammar>> = {
  sh: 'bash',
  zsh: 'bash',
  shell: 'bash',
  h: 'c',
  cs: 'csharp',
  dockerfile: 'docker',
  env: 'ini',
  cfg: 'ini',
  properties: 'ini',
  js: 'javascript',
  mjs: 'javascript',
  cjs: 'javascript',
  jsx: 'tsx',
  kt: 'kotlin',
  kts: 'kotlin',
  makefile: 'make',
  py: 'python',
  rb: 'ruby',
  rs: 'rust',
  ts: 'typescript',
  mts: 'typescript',
  cts: 'typescript',
  html: 'xml',
  csproj: 'xml',
  yml: 'yaml',
}

/** The grammar for a path, or for the word behind a code fence; undefined where there is none. */
export function grammarOf(name: string): Grammar | undefined {
  const ending = (name.split('/').at(-1) ?? name).split('.').at(-1)?.toLowerCase() ?? ''
  return isGrammar(ending) ? ending : Object.hasOwn(ENDINGS, ending) ? ENDINGS[ending] : undefined
}

export function loadGrammar(name: Grammar): LanguageInput {
  return GRAMMARS[name]
}

function isGrammar(name: string): name is Grammar {
  return Object.hasOwn(GRAMMARS, name)
}
