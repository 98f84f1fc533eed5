import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { id } from './id.ts'
import { ja } from './ja.ts'
import { pt } from './pt.ts'
import { tr } from './tr.ts'
import type { Words } from './words.ts'
import { zh } from './zh.ts'

export const LANGUAGES = ['en', 'de', 'zh', 'es', 'pt', 'fr', 'ja', 'id', 'tr'] as const
/** ISO 639-1 code of a language that asbuilt reads. */
export type Language = (typeof LANGUAGES)[number]

/** The table of every language. English stands beside each when a document is read: documents mix. */
export const WORDS: Readonly<Record<Language, Words>> = { en, de, zh, es, pt, fr, ja, id, tr }
