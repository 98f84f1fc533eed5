import { languages } from './languages/index.ts'
import type { Language } from './languages/language.ts'

const all: readonly Language[] = Object.values(languages)

/** The language of a file, by its name; undefined where it has no analyser. */
export function languageOf(path: string): Language | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase()
  return all.find((one) => one.names?.includes(name) || (name.includes('.') && one.extensions.includes(ending)))
}
