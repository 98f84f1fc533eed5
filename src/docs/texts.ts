import collector from '../evidence/reference.ts?raw'
import type { DocTexts } from '../views/docs.ts'
import ci from './ci.md?raw'
import collectors from './collectors.md?raw'
import commands from './commands.md?raw'
import concepts from './concepts.md?raw'
import configuration from './configuration.md?raw'
import embedding from './embedding.md?raw'
import questions from './questions.md?raw'
import reference from './reference.md?raw'
import start from './start.md?raw'

/** The documentation, as it is written. */
export const texts = {
  start,
  concepts,
  configuration,
  reference,
  commands,
  embedding,
  ci,
  collectors: collectors.replace('{{src/evidence/reference.ts}}', () => collector.trimEnd()),
  questions,
} satisfies DocTexts
