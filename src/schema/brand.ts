import * as z from 'zod'

/** What stands behind text: the colours of the style sheet (`src/styles/tokens.css`), page and panel, in both schemes. */
export const GROUNDS = { light: ['#fdfcf9', '#f5f3ec'], dark: ['#141513', '#1d1f1c'] } as const

/** What links and focus are drawn in where a project brings no colour of its own. */
export const ACCENTS = { light: '#1d4f7c', dark: '#94bfe6' } as const

/** The least contrast of text with its ground: WCAG 2.2, 1.4.3, level AA. */
const LEAST = 4.5

/** The relative luminance of `#rrggbb`, 0 to 1, as WCAG 2.2 defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** The contrast ratio of two colours `#rrggbb`: 1 to 21. */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

/** A colour that can be read on every ground of a scheme; any other is refused with the ratio that it has. */
function legible(scheme: keyof typeof GROUNDS) {
  return z
    .string()
    .regex(/^#[0-9a-f]{6}$/i)
    .superRefine((colour, { addIssue }) => {
      const [ground, ratio] = GROUNDS[scheme]
        .map((ground) => [ground, contrast(colour, ground)] as const)
        .reduce((worst, next) => (next[1] < worst[1] ? next : worst))
      if (ratio < LEAST)
        addIssue({
          code: 'custom',
          // Rounded down: a ratio that is too low must not read as enough.
          message: `${colour} has a contrast of ${(Math.floor(ratio * 10) / 10).toFixed(1)} to 1 with ${ground}, the ${scheme} ground; text wants ${LEAST} to 1 (WCAG AA)`,
        })
    })
}

/** A picture as text: a configuration is read from commits, where no file can be fetched beside it. */
const logo = z
  .string()
  .max(16_384)
  .regex(/^data:image\/(?:png|webp|svg\+xml);base64,[A-Za-z0-9+/]+=*$/)

export const Brand = z.strictObject({
  accent: legible('light').optional().describe('colour of links and of focus on light ground, as #rrggbb'),
  accentDark: legible('dark').optional().describe('the same on dark ground'),
  logo: logo
    .optional()
    .describe('a picture beside the name: `data:image/svg+xml;base64,…`, png or webp, of at most 16 KB'),
})
export type Brand = z.infer<typeof Brand>
