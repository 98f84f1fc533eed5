import type { Definition, Import, Mount, Route, SyntaxFacts, TestCase } from './facts.ts'

/** What an analyser gathers while it reads one file. */
export interface Findings {
  readonly definitions: Definition[]
  readonly routes: Route[]
  readonly mounts: Mount[]
  readonly imports: Import[]
  readonly tests: TestCase[]
  readonly uses: Set<string>
  readonly strings: Set<string>
  readonly broadHandlers: Set<number>
  readonly markers: { readonly word: string; readonly line: number }[]
}

export function openFindings(): Findings {
  return {
    definitions: [],
    routes: [],
    mounts: [],
    imports: [],
    tests: [],
    uses: new Set(),
    strings: new Set(),
    broadHandlers: new Set(),
    markers: [],
  }
}

/** Puts findings in the order of lines; a name defined twice on one line in one container counts once. */
export function closeFindings(language: string, parses: boolean, findings: Findings): SyntaxFacts {
  const definitions = new Map<string, Definition>()
  for (const one of findings.definitions) {
    const key = `${one.line}\0${one.kind}\0${one.container ?? ''}\0${one.name}`
    if (one.name !== '' && !definitions.has(key)) definitions.set(key, one)
  }
  return {
    language,
    parses,
    definitions: byLine([...definitions.values()]),
    routes: byLine(findings.routes),
    mounts: byLine(findings.mounts),
    imports: byLine(findings.imports),
    tests: byLine(findings.tests),
    uses: [...findings.uses].sort(),
    strings: [...findings.strings].sort(),
    broadHandlers: [...findings.broadHandlers].sort((a, b) => a - b),
    markers: byLine(findings.markers),
  }
}

function byLine<T extends { readonly line: number }>(found: readonly T[]): readonly T[] {
  return [...found].sort((a, b) => a.line - b.line)
}

/** A value or type as written, on one line, at most 120 characters. */
export function excerpt(text: string): string {
  return text.slice(0, 400).replace(/\s+/g, ' ').trim().slice(0, 120)
}

/** Without white space: names, hosts, keys, headers, paths; or a cron expression. */
const NAMELIKE = /^(?:\S{1,80}|(?:[\d*,/LW#?-]+ ){4,6}[\w*,/#?-]+)$/

/** Keeps a string constant if it looks like a name, host, key or header. */
export function noteString(findings: Findings, text: string): void {
  if (text.length <= 80 && NAMELIKE.test(text)) findings.strings.add(text)
}

const MARKER = /(?<![\w-])(?:(TODO|FIXME|HACK)(?!\w)|(XXX)(?![\w-]))/

/**
 * Keeps the first marker of each line of a comment.
 * @param line the line that the comment begins on
 */
export function noteMarkers(findings: Findings, comment: string, line: number): void {
  if (!/TODO|FIXME|HACK|XXX/.test(comment)) return
  for (const [offset, text] of comment.split('\n').entries()) {
    const found = MARKER.exec(text)
    if (found) findings.markers.push({ word: found[1] ?? found[2] ?? '', line: line + offset })
  }
}
