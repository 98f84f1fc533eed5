import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type BatchAnswer, parseBatch } from '../../src/tree/batch.ts'

const OID = 'a'.repeat(40)
const object = fc.uint8Array({ maxLength: 40 }).map((bytes) => ({ bytes: Buffer.from(bytes) }))
const answer = fc.oneof(
  object,
  fc.constantFrom('missing', 'ambiguous').map((state) => ({ state })),
)

async function parse(output: Buffer, cuts: readonly number[], limit: number): Promise<BatchAnswer[]> {
  const edges = [0, ...cuts.map((cut) => cut % (output.length + 1)).sort((a, b) => a - b), output.length]
  const chunks = edges.slice(1).map((edge, at) => output.subarray(edges[at], edge))
  const answers: BatchAnswer[] = []
  async function* source() {
    yield* chunks
  }
  for await (const one of parseBatch(source(), limit)) answers.push(one)
  return answers
}

test('answers of cat-file survive any cut into chunks', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(answer), fc.array(fc.nat()), fc.nat(50), async (wanted, cuts, limit) => {
      const output = Buffer.concat(
        wanted.flatMap((one) =>
          'state' in one
            ? [Buffer.from(`a name ${one.state}\n`)]
            : [Buffer.from(`${OID} blob ${one.bytes.length}\n`), one.bytes, Buffer.from('\n')],
        ),
      )
      expect(await parse(output, cuts, limit)).toEqual(
        wanted.map((one) => {
          if ('state' in one) return { state: one.state, name: 'a name' }
          const { length } = one.bytes
          return length > limit
            ? { state: 'too-large', oid: OID, size: length }
            : { state: 'found', oid: OID, type: 'blob', bytes: one.bytes }
        }),
      )
    }),
  )
})

test('an object that breaks off is no answer', async () => {
  expect(await parse(Buffer.from(`${OID} blob 10\nabc`), [], 100)).toEqual([])
})
