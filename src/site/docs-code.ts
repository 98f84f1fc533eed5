import { texts } from '../docs/texts.ts'
import { typesetDocument } from '../typeset/document.ts'
import { createHighlighter, type Remembered } from '../typeset/highlighter.ts'
import { createParser } from '../typeset/parser.ts'

/** The code of the documentation, set once when the pages are compiled: it is the same in every site. */
export async function setDocsCode(): Promise<Remembered> {
  const highlighter = await createHighlighter()
  const parse = createParser()
  for (const text of Object.values(texts))
    await typesetDocument(text, { annotations: [], highlighter, parse, href: () => undefined })
  return highlighter.remembered()
}
