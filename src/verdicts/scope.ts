import type { JudgedClaim } from '../schema/snapshot.ts'
import { titleWords } from './title.ts'

/** Words that say that a figure is of another time, is aimed at or is quoted, in the languages read here. */
const OTHER_TIME =
  /(?:^|[^\p{L}])(?:before|after|previous(?:ly)?|formerly|originally|initial(?:ly)?|baseline|was|were|used to|up from|down from|target(?:s|ed)?|goals?|expected|estimated?|forecast|claim(?:s|ed)?|says|said|reported|morning|evening|yesterday|last (?:week|month|sprint|release)|vorher|nachher|früher|ziel|geplant|sebelumnya|sebelum|sesudah|target|antes|después|objetivo|avant|après|objectif)(?![\p{L}])|→|->|=>|之前|之后|以前|目标|目標/iu

/** Headings that sum up the whole document, so that they set no scope of their own. */
const SUMMARY =
  /\b(?:summary|overview|conclusion|introduction|at a glance|key (?:figures|metrics|findings)|statistics|metrics|totals?|highlights|overall|zusammenfassung|überblick|ringkasan|resumen|resumo|résumé)\b|总结|摘要|概述|概要/iu

export function speaksOfOtherTime({ text, section }: JudgedClaim): boolean {
  return OTHER_TIME.test(text.slice(0, 2000)) || section.some((heading) => OTHER_TIME.test(heading.slice(0, 500)))
}

/** Documents and folders that keep what once was, or tell one day or one step. */
const DATED =
  /(?:^|[/_.\s-])(?:archived?|old|history|legacy|deprecated|backup|changelog|daily|weekly|plan|plans|phase|sprint|week|day|session|iteration|v\d+|\d{4})(?=[/_.\s\d-]|$)/iu

/**
 * May what two documents say be held together? Of one document it may; of two only where both lie in one folder and
 * neither is of a certain time: a report of last month is not wrong because things have moved on.
 */
export function ofOneTime(a: string, b: string): boolean {
  if (a === b) return true
  const folder = (path: string) => path.slice(0, path.lastIndexOf('/') + 1)
  return folder(a) === folder(b) && !DATED.test(a) && !DATED.test(b)
}

/** Do two claims stand in sections about different things? Titles of documents and summaries are about all of it. */
export function distinctScope(a: JudgedClaim, b: JudgedClaim): boolean {
  const [x, y] = [scopeOf(a), scopeOf(b)]
  return x !== y && x !== '' && y !== ''
}

/** Rows that begin alike are told apart by their other cells. */
export function rowsOfOneTable(a: JudgedClaim, b: JudgedClaim): boolean {
  return (
    a.document === b.document &&
    a.section.join('\n') === b.section.join('\n') &&
    [a, b].every(({ text }) => text.includes('|'))
  )
}

/** Does it stand under headings that are about the whole document, or under none? */
export function speaksOfAll(claim: JudgedClaim): boolean {
  return scopeOf(claim) === ''
}

function scopeOf({ section }: JudgedClaim): string {
  const headings = section.slice(1).filter((heading) => !SUMMARY.test(heading))
  return headings.flatMap(titleWords).join(' ')
}
