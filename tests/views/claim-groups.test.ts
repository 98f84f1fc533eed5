import { describe, expect, test } from 'vitest'
import { ACCUSING } from '../../src/schema/verdict.ts'
import { groupsByArea, groupsByFile, inOrder, listedClaims } from '../../src/views/claim-groups.ts'
import { gone, judgedOf, there } from '../support/judged.ts'
import { HARBOUR, HOSTILE } from '../support/site-content.ts'

const snapshot = HARBOUR.snapshots.at(-1) ?? expect.fail('a fixture without a release')

test('the list has every claim once, and no false one behind one that holds', () => {
  const listed = inOrder(snapshot.claims)
  expect(listed.map(({ id }) => id).toSorted()).toEqual(snapshot.claims.map(({ id }) => id).toSorted())
  const holds = listed.findIndex(({ verdict }) => !ACCUSING.has(verdict.word))
  expect(listed.slice(holds).filter(({ verdict, waiver }) => !waiver && ACCUSING.has(verdict.word))).toEqual([])
  const places = listedClaims([snapshot]).get(snapshot.release.id)?.places
  expect(listed.map(({ id }) => places?.get(id))).toEqual(listed.map((_, place) => place))
})

test('by area every claim stands once, also one that does not count', () => {
  for (const { snapshots, areas } of [HARBOUR, HOSTILE])
    for (const one of snapshots) {
      const groups = groupsByArea(one, areas.get(one.release.id) ?? [])
      expect(groups.flatMap(({ claims }) => claims.map(({ id }) => id)).toSorted()).toEqual(
        one.claims.map(({ id }) => id).toSorted(),
      )
      expect(new Set(groups.map(({ anchor }) => anchor)).size).toBe(groups.length)
    }
})

describe('by file', () => {
  const byFile = (...claims: ReturnType<typeof judgedOf>[]) =>
    groupsByFile({ ...snapshot, claims }).map(({ name, claims: of }) => [
      typeof name === 'string' ? name : name.code,
      of.map(({ subject }) => subject),
    ])

  test('a claim stands at the file in which it was found, or that it names', () => {
    expect(
      byFile(judgedOf({ subject: 'signIn' }, there('src/rbac.ts')), judgedOf({ subject: 'src/a.ts' }, gone)),
    ).toEqual([
      ['src/a.ts', ['src/a.ts']],
      ['src/rbac.ts', ['signIn']],
    ])
  })

  test('what rests on many files, or on a status document, is about none', () => {
    const found = there()
    if (found.state !== 'observed') throw new Error('nothing was observed')
    const evidence = ['a', 'b', 'c', 'd'].map((name) => ({ path: `src/${name}.ts` }))
    const many = judgedOf({}, { ...found, evidence })
    const own = judgedOf({}, there(snapshot.documents[0]?.path))
    expect(byFile(many, own, judgedOf({ kind: 'technology', subject: 'Redis.io' }, gone))).toEqual([])
  })
})
