import { UserError } from '../../src/errors.ts'
import type { Examined } from '../../src/pipeline.ts'
import type { JudgedClaim } from '../../src/schema/snapshot.ts'
import { defineCommand } from '../cli/command.ts'
import { examineOne } from '../cli/examine-one.ts'
import { explanation } from '../cli/explanation.ts'
import { nearest } from '../cli/nearest.ts'
import { JSON_OUTPUT, STATE } from '../cli/options.ts'

export const explain = defineCommand({
  name: 'explain',
  about: 'Show how the verdict on a claim came about: text, claim, question, observation, verdict.',
  operand: 'ID | FILE:LINE',
  options: { ...STATE, ...JSON_OUTPUT },
  examples: ['asbuilt explain STATUS.md:12', 'asbuilt explain STATUS.md:12 --ref v1.0.0 --json'],
  async run({ values, operands, terminal }) {
    const [asked = ''] = operands
    const place = placeIn(asked)
    let examined = await examineOne(values, terminal)
    let claims = claimsAt(examined, asked, place)
    if (claims.length === 0 && place && !examined.documents.some(({ path }) => path === place.file)) {
      examined = await examineOne(values, terminal, [place.file])
      claims = claimsAt(examined, asked, place)
    }
    if (claims.length === 0) throw nothingFound(asked, place, examined)
    if (values.json) {
      const { questions } = examined
      const chains = claims.map(({ observation, verdict, ...claim }) => ({
        claim,
        question: questions.get(claim.id) ?? null,
        observation,
        verdict,
      }))
      terminal.print(JSON.stringify(chains, null, 2))
    } else
      terminal.print(
        claims.map((claim) => explanation(claim, examined.questions.get(claim.id), terminal.paint)).join('\n\n'),
      )
    return 0
  },
})

interface Place {
  readonly file: string
  readonly line: number
}

function placeIn(text: string): Place | undefined {
  const [, file = '', line] = /^(.+):(\d+)$/.exec(text) ?? []
  return line === undefined ? undefined : { file: file.replace(/^\.\//, ''), line: Number(line) }
}

function claimsAt({ claims }: Examined, asked: string, place: Place | undefined): readonly JudgedClaim[] {
  const byId = claims.filter(({ id }) => id === asked)
  if (byId.length > 0 || !place) return byId
  return claims.filter(({ document, line }) => document === place.file && line === place.line)
}

function nothingFound(asked: string, place: Place | undefined, { claims }: Examined): UserError {
  if (!place) {
    const near = nearest(
      asked,
      claims.map(({ id }) => id),
    )
    return new UserError(
      `no claim has the id "${asked}"`,
      near ? `did you mean ${near}?` : 'ids are in "asbuilt export claims"',
    )
  }
  const lines = claims.filter(({ document }) => document === place.file).map(({ line }) => line)
  const closest = lines.toSorted((a, b) => Math.abs(a - place.line) - Math.abs(b - place.line))[0]
  const hint =
    closest === undefined ? 'no claim was read from that file at all' : `the nearest claim stands on line ${closest}`
  return new UserError(`no claim was read from ${place.file}:${place.line}`, hint)
}
