import type { Passage } from '../passage.ts'
import type { Draft, Pattern } from './pattern.ts'

/** The figure of a badge whose text is only in its address; what stands in the alt text is read as text. */
export const badge: Pattern = {
  id: 'badge',
  kinds: ['coverage', 'tests', 'status'],
  title: 'Badges with a figure',
  examples: [
    {
      text: '![cov](https://img.shields.io/badge/coverage-85%25-green) [![t](https://img.shields.io/badge/tests-1,120%20passing-brightgreen)](https://example.org)',
      claims: [
        { kind: 'coverage', subject: 'coverage', op: 'eq', value: 85, unit: 'percent' },
        { kind: 'tests', subject: 'tests', op: 'eq', value: 1120, unit: 'tests' },
      ],
    },
    {
      text: '# Port\n\n![so far](https://img.shields.io/badge/progress-40%25-yellow)',
      claims: [{ kind: 'status', subject: 'progress', op: 'eq', value: 40, unit: 'percent' }],
    },
    { text: '![coverage 85%](https://img.shields.io/badge/coverage-85%25-green)', claims: [] },
    {
      text: '![b](https://img.shields.io/badge/build-passing-green) ![t](https://img.shields.io/badge/tests-passing-green)',
      claims: [],
    },
    { text: '![p](https://img.shields.io/badge/python-3.11%2B-blue) ![p](photo-coverage-85.png)', claims: [] },
  ],
  *read(passage) {
    for (const span of passage.rich.spans)
      if (span.kind === 'image' && span.href !== undefined && !/\d/.test(passage.text.slice(span.start, span.end)))
        yield* figureOf(span.href, span.start, passage)
  },
}

/** shields.io writes "label-message-colour", with doubled dashes for one and "_" or "%20" for a space. */
const STATIC = /^https?:\/\/img\.shields\.io\/badge\/((?:[^-?#/]|--)+)-((?:[^-?#/]|--)+)-/i

function* figureOf(href: string, at: number, { line }: Passage): Iterable<Draft> {
  const [, first = '', second = ''] = STATIC.exec(href) ?? []
  const [label, message] = [spoken(first).toLowerCase(), spoken(second)]
  const percent = /^~?(\d{1,3}(?:\.\d+)?)\s?%/.exec(message)?.[1]
  const count = /^(\d{1,3}(?:,\d{3})+|\d+)\s*(?:pass(?:ed|ing)?|tests?|total)?(?:\s|$)/i.exec(message)?.[1]
  if (percent !== undefined && /\b(?:coverage|codecov)\b/.test(label))
    yield {
      kind: 'coverage',
      subject: label,
      claimed: { op: 'eq', value: Number(percent), unit: 'percent', text: message },
      at,
    }
  else if (percent !== undefined && /\b(?:progress|completion|complete|done|parity)\b/.test(label))
    yield {
      kind: 'status',
      subject: label,
      claimed: { op: 'eq', value: Number(percent), unit: 'percent', text: message },
      at,
      context: { extent: { from: line, to: line } },
    }
  else if (count !== undefined && /^(?:unit )?tests?$/.test(label))
    yield {
      kind: 'tests',
      subject: label,
      claimed: { op: 'eq', value: Number(count.replaceAll(',', '')), unit: 'tests', text: message },
      at,
    }
}

function spoken(part: string): string {
  return part
    .replace(/--/g, '-')
    .replace(/%25/g, '%')
    .replace(/%2[cC]/g, ',')
    .replace(/_|%20/g, ' ')
    .trim()
}
