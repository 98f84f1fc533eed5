/** What is decided with: gates, and what the documents set down themselves. */
export const decisionEn = {
  title: 'The decision',
  levels: { must: 'must have', should: 'should have', nice: 'nice to have' },
  matrix: 'What if',
  criterion: 'Criterion',
  outcome: 'Outcome',
  assumed: 'assumed',
  readyAssuming: (count: string) => `every must-have met, ${count} of them only assumed`,
  states: { met: 'met', named: 'by name only', failed: 'not met', open: 'open', attested: 'attested' },
  partly: 'partly by name only',
  ready: 'every must-have met',
  noMusts: 'it has no must-have',
  notReady: (count: string) => `${count} not met`,
  undecided: (count: string) => `${count} still open`,
  named: (count: string) => `${count} met by name only`,
  musts: (count: number) => (count === 1 ? '1 must-have' : `${count} must-haves`),
  holds: (holds: string, all: string, byName: string | undefined, wrong: string) =>
    `${holds} of ${all} borne out${byName ? ` (by name only: ${byName})` : ''}, ${wrong} false`,
  nothing: 'no claim on it could be checked',
  metric: (value: string, least: string) => `${value}; at least ${least} wanted`,
  metricMost: (value: string, most: string) => `${value}; at most ${most} allowed`,
  noMetric: 'this number was not counted',
  attestation: (by: string, reason: string, expires: string) => `signed by ${by} until ${expires}: ${reason}`,
  expired: (by: string, expires: string) => `signed by ${by}, expired on ${expires}`,
}

export const planEn = {
  title: 'What the documents set down',
  caption:
    'Read from their own lists of criteria, blockers, risks and milestones. A tick is what the document says. “Supported” means that the claims on that line hold, “by name only” that what they name was merely seen to be there; whether they are all that it asks for, a reader must judge.',
  kinds: { criterion: 'Criteria', blocker: 'Blockers', risk: 'Risks', milestone: 'Milestones' },
  states: { supported: 'supported', stands: 'stands', refuted: 'not so', open: 'open' },
  because: {
    contradicted: 'the repository shows otherwise',
    more: 'the repository shows more than is said',
    ticked: 'ticked in the document; nothing here proves it',
    unticked: 'not ticked',
    stated: 'as the document states it',
    waived: 'somebody answers for it until a day',
  },
  hold: (held: string, claims: string) => `${held} of ${claims} on this line borne out`,
  owner: (name: string) => `owner: ${name}`,
  due: (date: string) => `due: ${date}`,
  more: (count: string) => `${count} more in the documents.`,
  effort: 'Effort, as the documents state it',
  effortHead: ['What', 'Estimated', 'Actual', 'Where'],
}
