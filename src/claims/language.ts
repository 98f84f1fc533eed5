import { LANGUAGES, type Language, WORDS } from './words/index.ts'

const SAMPLE = 40_000

/** At least so many different small words must be there before a language is believed. */
const DISTINCT = 5

/** The language that a document is mostly written in, by its script and its small words; English where nothing tells. */
export function detectLanguage(text: string): Language {
  const sample = text.slice(0, SAMPLE).replace(/```[\s\S]*?```|`[^`\n]*`|https?:\S+/g, ' ')
  const han = (sample.match(/\p{Script=Han}/gu) ?? []).length
  const kana = (sample.match(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu) ?? []).length
  const latin = (sample.match(/\p{Script=Latin}+/gu) ?? []).length
  if (kana > 20 && kana * 6 > han && (kana + han) * 2 > latin) return 'ja'
  if (han > 20 && han * 2 > latin) return 'zh'
  const words = new Map<string, number>()
  for (const word of sample.toLowerCase().match(/\p{L}+/gu) ?? []) words.set(word, (words.get(word) ?? 0) + 1)
  const scores = LANGUAGES.map((language) => {
    const found = WORDS[language].common.filter((word) => words.has(word))
    return {
      language,
      distinct: found.length,
      score: found.reduce((sum, word) => sum + (words.get(word) ?? 0), 0),
    }
  })
  const english = scores.find((each) => each.language === 'en')?.score ?? 0
  const best = scores
    .filter((each) => each.distinct >= DISTINCT && each.score > english * 1.2)
    .sort((a, b) => b.score - a.score)[0]
  return best?.language ?? 'en'
}
