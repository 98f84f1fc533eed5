import type { CriterionLine, WhereLink } from '../views/criterion-line.ts'
import type { Matrix } from '../views/decision.ts'
import { markdownCode, markdownText } from '../views/markdown-text.ts'
import type { Code, Phrase } from '../views/phrase.ts'
import type { Report, ReportFinding } from '../views/report.ts'
import type { Sentences } from '../views/sentences.ts'

/** The report as Markdown (GFM): tables and lists, every word of the repository escaped. */
export function reportMarkdown(report: Report, words: Sentences): string {
  const { name, facts, headline, falseLine, worst, gates, plan, areas, wrong, contradictions, waived, marks } = report
  const { report: own } = words
  const parts = headline.bar.parts.map(({ word, number }) => [markdownText(word), number])
  return [
    `# ${markdownText(name)}: ${own.title}`,
    `*${own.kicker}*`,
    table(
      ['', ''],
      facts.map(({ term, ...link }) => [term, linked(link)]),
    ),
    `## ${own.summary}`,
    `**${headline.sentences.map(markdownText).join(' ')}**`,
    table([words.claim.verdict, words.trend.claims], parts, 1),
    falseLine,
    list(worst.map((finding) => brief(finding, words))),
    ...(gates.length > 0 ? [`## ${words.decision.title}`] : []),
    ...gates.flatMap((gate) => [
      `### ${markdownText(gate.name)}: ${gate.verdict}`,
      list(
        gate.rows.map(({ against, ...line }) =>
          [criterion(line), ...against.map((finding) => `  - ${brief(finding, words)}`)].join('\n'),
        ),
      ),
      ...(gate.matrix ? [`#### ${words.decision.matrix}`, matrix(gate.matrix, words)] : []),
    ]),
    ...(areas.length > 0 ? [`## ${words.areas.title}`] : []),
    table(
      [words.areas.area, words.areas.claimed, words.areas.supported, words.areas.judged],
      areas.map((area) => [markdownText(area.name), area.claimedText, area.supportedText, area.judgedText]),
      1,
    ),
    ...(wrong.length > 0 ? [`## ${own.wrong}`] : []),
    ...wrong.flatMap(({ area, count, findings }) => [
      `### ${markdownText(area)} (${count})`,
      list(findings.map((finding) => full(finding, words))),
    ]),
    ...(contradictions.length > 0 ? [`## ${words.contradictions.title}`] : []),
    ...contradictions.flatMap(({ subject, mark, reason, sides }) => [
      `### ${markdownText(subject)}`,
      list(sides.map(({ title, text, ...link }) => `${title}, ${linked(link)}: “${phrase(text)}”`)),
      `**${words.marks[mark]}**: ${phrase(reason)}.`,
    ]),
    ...(waived.length > 0 ? [`## ${own.waived}`, own.waivedNote] : []),
    list(waived.map(({ subject, where, by }) => `${piece(subject)} (${linked(where)}): ${markdownText(by)}`)),
    ...(plan.groups.length + plan.efforts.length > 0 ? [`## ${words.plan.title}`, words.plan.caption] : []),
    ...plan.groups.flatMap(({ title, number, rows, more = '' }) => [
      `### ${title} (${number})`,
      list(rows.map(criterion)),
      more,
    ]),
    ...(plan.efforts.length > 0 ? [`### ${words.plan.effort}`] : []),
    table(
      words.plan.effortHead,
      plan.efforts.map(({ what, estimated, actual, where }) => [
        ...[what, estimated, actual].map(markdownText),
        linked(where),
      ]),
    ),
    `## ${own.method}`,
    ...own.methodText,
    table(
      [words.claim.verdict, ''],
      marks.map(({ word, meaning }) => [word, meaning]),
    ),
  ]
    .filter((block) => block !== '')
    .join('\n\n')
    .concat('\n')
}

/** A line of what is decided by, of a gate or of a document's own plan. */
function criterion({ state, text, level, because, where }: CriterionLine): string {
  const rank = level === undefined ? '' : ` (${markdownText(level)})`
  return `**${state}** · ${markdownText(text)}${rank}: ${markdownText(because)}${where ? ` (${linked(where)})` : ''}`
}

function matrix({ scenarios, rows, outcomes }: Matrix, { decision }: Sentences): string {
  return table(
    [decision.criterion, ...scenarios.map(markdownText)],
    [
      ...rows.map(({ label, level, cells }) => [`${markdownText(label)} (${level})`, ...cells.map(({ text }) => text)]),
      [`**${decision.outcome}**`, ...outcomes],
    ],
  )
}

function brief({ mark, subject, reason, where }: ReportFinding, { marks }: Sentences): string {
  return `**${marks[mark]}** · ${piece(subject)}: ${phrase(reason)} (${linked(where)})`
}

function full(finding: ReportFinding, words: Sentences): string {
  const evidence = finding.evidence.map(linked).join(', ')
  return [
    brief(finding, words),
    `  - ${words.report.says}: “${phrase(finding.quote)}”`,
    ...(evidence ? [`  - ${words.claim.evidence}: ${evidence}`] : []),
  ].join('\n')
}

function linked({ label, href }: WhereLink): string {
  const text = /^\S*[./:]\S*$|^[0-9a-f]{40,64}$/.test(label) ? markdownCode(label) : markdownText(label)
  return href === undefined ? text : `[${text}](<${href.replace(/[<>\s]/g, encodeURIComponent)}>)`
}

function phrase(of: Phrase): string {
  return of.map(piece).join('')
}

/** The space around a piece of a sentence is part of the sentence. */
function piece(of: string | Code): string {
  if (typeof of !== 'string') return markdownCode(of.code)
  const [, before = '', text = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(of) ?? []
  return (before && ' ') + markdownText(text) + (after && ' ')
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n')
}

/** @param numbers from which column on numbers stand, flush right */
function table(head: readonly string[], rows: readonly (readonly string[])[], numbers = head.length): string {
  if (rows.length === 0) return ''
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map((_, index) => (index < numbers ? '---' : '---:'))), ...rows.map(line)].join('\n')
}
