import type { JudgedClaim, Snapshot } from '../schema/snapshot.ts'
import { type AreaRow, areaRow } from './area-rows.ts'
import { areasIn } from './areas.ts'
import { nameOf, type ProjectContent, type SiteContent } from './content.ts'
import { type Disagreement, disagreementsOf } from './contradictions.ts'
import type { WhereLink } from './criterion-line.ts'
import { type CriterionRow, decisionOf, type Gate } from './decision.ts'
import { type Finding, type FindingContext, findingOf, languageOf } from './finding.ts'
import { falseCount, type Headline, headlineOf } from './headline.ts'
import { hostCommit, hostLine } from './host.ts'
import { accuses, MARKS, type Mark } from './marks.ts'
import { type Phrase, quoted } from './phrase.ts'
import type { Place } from './place.ts'
import { type DocumentPlan, type PlanPlace, planOf } from './plan.ts'
import { weightOf, worstOf } from './ranking.ts'
import { saidOnce } from './said-once.ts'
import { type Shell, shellOf } from './shell.ts'
import { waivedOf } from './waived.ts'

/** A false claim with what the document says, word for word, and what it is held against. */
export interface ReportFinding extends Pick<Finding, 'mark' | 'subject' | 'reason'> {
  readonly quote: Phrase
  /** Of the document that it is quoted from. */
  readonly language: string | undefined
  readonly where: WhereLink
  readonly evidence: readonly WhereLink[]
}

type Bare<T, K extends keyof T> = Omit<T, K>

/** One release as one document, for reading, printing and signing. */
export interface Report {
  readonly shell: Shell
  readonly name: string
  readonly facts: readonly (WhereLink & { readonly term: string })[]
  readonly headline: Headline
  /** "23 of 100 claims are false. Those that matter most:" */
  readonly falseLine: string
  readonly worst: readonly ReportFinding[]
  readonly gates: readonly (Bare<Gate, 'rows'> & {
    readonly rows: readonly (Bare<CriterionRow, 'against'> & { readonly against: readonly ReportFinding[] })[]
  })[]
  readonly plan: DocumentPlan
  readonly areas: readonly AreaRow[]
  /** All false claims by area, heaviest first. */
  readonly wrong: readonly {
    readonly area: string
    readonly count: string
    readonly findings: readonly ReportFinding[]
  }[]
  readonly contradictions: readonly (Pick<Disagreement, 'subject' | 'mark' | 'reason'> & {
    readonly sides: readonly (WhereLink & {
      readonly title: string
      readonly text: Phrase
      readonly language: string | undefined
      readonly right: boolean
    })[]
  })[]
  /** Claims that somebody answers for, each with who, until when and why. */
  readonly waived: readonly { readonly subject: Finding['subject']; readonly where: WhereLink; readonly by: string }[]
  readonly marks: readonly { readonly mark: Mark; readonly word: string; readonly meaning: string }[]
}

const WORST = 7
/** Places of evidence that a finding lists; a statement about a chapter may rest on dozens. */
const EVIDENCE = 6
/** Documents that the cover names: with more it would be no cover. */
const COVER = 8

export function reportOf(content: SiteContent, project: ProjectContent, snapshot: Snapshot, place: Place): Report {
  const { words } = place
  const { release, documents, claims } = snapshot
  const { host } = project.configuration
  const context: FindingContext = { place, project: project.id, snapshot, host }
  const name = `${nameOf(project)} ${release.label}`
  const headline = headlineOf(snapshot, place, project.id)
  const areas = areasIn(project, snapshot)
  const placed = new Set(areas.flatMap((area) => area.claims))
  // What sums up a whole document stands in no area.
  const unplaced = claims.filter((claim) => !placed.has(claim))
  const all = falseCount(snapshot)
  const finding = (claim: JudgedClaim) => reportFinding(claim, context)
  const againstOf = (row: CriterionRow) =>
    row.against.flatMap(({ id }) => claims.filter((claim) => claim.id === id).slice(0, 1)).map(finding)
  return {
    shell: shellOf(place, content, {
      title: `${name} – ${words.report.title}`,
      description: headline.sentences.join(' '),
      project,
      snapshot,
    }),
    name,
    facts: [
      { term: words.report.release, label: release.label, href: undefined },
      {
        term: words.report.commit,
        label: release.commit ?? words.report.noCommit,
        href: hostCommit(host, release.commit),
      },
      { term: words.report.date, label: words.format.date(release.date), href: undefined },
      ...documents.slice(0, documents.length > COVER + 1 ? COVER : undefined).map(({ path }, index) => ({
        term: index === 0 ? words.report.documents : '',
        label: path,
        href: hostLine(host, release.commit, { path }),
      })),
      ...(documents.length > COVER + 1
        ? [
            {
              term: '',
              label: words.claim.moreEvidence(words.format.number(documents.length - COVER)),
              href: undefined,
            },
          ]
        : []),
      { term: words.report.rules, label: snapshot.rules, href: undefined },
    ],
    headline,
    falseLine: all === 0 ? words.worst.none : words.report.false(words.count(all, 'claims')),
    worst: worstOf(claims, WORST).map(finding),
    gates: decisionOf(snapshot, project.configuration, context).map((gate) => ({
      ...gate,
      rows: gate.rows.map((row) => ({ ...row, against: againstOf(row) })),
    })),
    plan: outwardPlan(project, context),
    areas: areas.map((area) => areaRow(area, place)),
    wrong: [{ name: words.report.overall, claims: unplaced }, ...areas].flatMap((area) => {
      const wrong = area.claims.filter(accuses).toSorted((a, b) => weightOf(b) - weightOf(a))
      const findings = saidOnce(wrong, words).flatMap((told) => told.slice(0, 1).map(finding))
      return wrong.length > 0 ? [{ area: area.name, count: words.format.number(wrong.length), findings }] : []
    }),
    contradictions: disagreementsOf(project, snapshot, place).map(({ subject, mark, reason, here, there }) => ({
      subject,
      mark,
      reason,
      sides: [
        { ...here, href: outward(here.href), title: words.contradictions.here },
        { ...there, href: outward(there.href), title: words.contradictions.there },
      ],
    })),
    waived: waivedOf(context).map(({ claim, by }) => {
      const { subject, where } = reportFinding(claim, context)
      return { subject, where, by }
    }),
    marks: MARKS.map((mark) => ({ mark, word: words.marks[mark], meaning: words.markMeaning[mark] })),
  }
}

function reportFinding(claim: JudgedClaim, context: FindingContext): ReportFinding {
  const { mark, subject, reason, where, evidence } = findingOf(claim, context)
  const { host, snapshot, place } = context
  const { words } = place
  const places = evidence.filter(
    ({ label }, index) => label !== where.label && evidence.findIndex((one) => one.label === label) === index,
  )
  const more = places.length - EVIDENCE
  const line = { path: claim.document, line: claim.line }
  return {
    mark,
    subject,
    reason,
    quote: quoted(claim.text),
    language: languageOf(snapshot, claim.document),
    where: { label: where.label, href: outward(where.href) ?? hostLine(host, snapshot.release.commit, line) },
    evidence: [
      ...places.slice(0, EVIDENCE).map(({ label, href }, index) => ({
        label: withoutPath(label, places[index - 1]?.label ?? where.label),
        href: outward(href),
      })),
      ...(more > 0 ? [{ label: words.claim.moreEvidence(words.format.number(more)), href: undefined }] : []),
    ],
  }
}

/** "docs/PLAN.md:14" behind another line of that file is ":14": paths fill more of a page than what they prove. */
function withoutPath(label: string, before: string): string {
  const path = before.replace(/:\d+$/, '')
  return path !== before && label.startsWith(`${path}:`) ? label.slice(path.length) : label
}

/** What the documents set down, with links that a lone file can have. */
function outwardPlan({ texts }: ProjectContent, context: FindingContext): DocumentPlan {
  const { groups, efforts } = planOf(texts, context)
  const { commit } = context.snapshot.release
  const outside = <T extends { readonly where: PlanPlace }>({ where, ...row }: T) => ({
    ...row,
    where: { ...where, href: outward(where.href) ?? hostLine(context.host, commit, where) },
  })
  return {
    groups: groups.map(({ rows, ...group }) => ({ ...group, rows: rows.map(outside) })),
    efforts: efforts.map(outside),
  }
}

/** A file that stands alone can only link to full addresses. */
function outward(href: string | undefined): string | undefined {
  return href !== undefined && /^https?:\/\//.test(href) ? href : undefined
}
