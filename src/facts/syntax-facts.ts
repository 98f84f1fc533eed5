import { decode } from './decode.ts'
import type { SyntaxFacts } from './facts.ts'
import { closeFindings, openFindings } from './findings.ts'
import { parse } from './grammar.ts'
import { languageOf } from './language-of.ts'
import type { GrammarReader } from './languages/language.ts'
import type { SyntaxNode } from './syntax-node.ts'

/** Larger files are data or generated; their syntax tells nothing that a status document speaks of. */
export const MOST_BYTES = 1_000_000

/**
 * Reads the definitions, routes, imports, tests and names of one file.
 * @param path decides the language; nothing else is read
 * @returns undefined for a language without an analyser, a file above MOST_BYTES, and a text that is too tangled to parse
 */
export async function syntaxFacts(path: string, bytes: Uint8Array): Promise<SyntaxFacts | undefined> {
  const language = languageOf(path)
  if (!language || bytes.length > MOST_BYTES) return undefined
  const findings = openFindings()
  const text = decode(bytes)
  const { reader } = language
  if (reader.by === 'text') return closeFindings(language.id, reader.read(text, findings, path), findings)
  const parsed = await parse(reader.grammar, reader.part?.(text) ?? text)
  if (!parsed) return undefined
  reader.read(parsed.root, findings, path, text)
  return closeFindings(language.id, parsed.errors.every(reader.harmless ?? isInside), findings)
}

const BODY = /(?:block|body|statements)$/

/** An error inside the body of a function that swallows no definition. */
const isInside: NonNullable<GrammarReader['harmless']> = (error: SyntaxNode) => {
  if (
    error.find(
      (node) => !node.named && /^(?:class|def|function|func|fn|fun|interface|struct|enum|impl)$/.test(node.type),
    )
  )
    return false
  for (let node = error.parent; node; node = node.parent) {
    if (BODY.test(node.type) && /function|method|constructor|closure|lambda/.test(node.parent?.type ?? '')) return true
  }
  return false
}
