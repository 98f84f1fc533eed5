import { phrases, type Words } from './words.ts'

export const en: Words = {
  name: 'English',
  decimal: '.',
  common: phrases('the, and, of, to, is, with, for, in, are, not, all, this, that, from, by, be, has, no'),
  done: phrases(`
    complete, completed, completely, done, implemented, finished, working, works, operational, functional,
    verified, shipped, released, supported, available, live, resolved, fixed, passed, passing, production ready,
    production-ready, exists, exist, present, found, yes, enabled, stable, merged, deployed, delivered, achieved,
    included, in place, configured, created, active, activated, ready, integrated, wired, closed, ok, pass,
    success, successful, built, built-in, native, covered, confirmed, full, full support, supports, comprehensive,
    compliant, compatible, parity, ga, ported, met, in use
  `),
  partial: phrases(`
    partial, partially, partly, kind of, sort of, mostly, incomplete, needs verification, need verification, to be verified,
    unverified, needs work, needs testing, needs review, limited, basic, minimal, stub, stubbed, mixed,
    mixed results, some, experimental, alpha, beta, preview, prototype, mock, mocked, placeholder, only,
    models only, backend only, definitions only, service only, almost, nearly, in part, substantially, code exists,
    not verified, not tested, untested, optional, degraded, conditional, workaround, frontend pending, not fully,
    foundation
  `),
  progress: phrases(`
    in progress, in-progress, wip, ongoing, started, underway, working on, in development, in work, in review,
    under construction, in flight, active development, doing
  `),
  open: phrases(`
    pending, todo, to do, to-do, not started, not yet started, planned, upcoming, deferred, postponed, backlog,
    remaining, future, tbd, scheduled for, next, to be done, proposed, not yet, needed, required, open,
    missing tests, to be implemented, to be added, later, considering, under consideration, not begun, unstarted,
    go live, going live, before going live, ready to implement, ready for implementation, ready to start, ready for development, draft, in planning,
    planning phase, queued, waiting, on hold, paused, post-launch, planned for, coming soon, soon, awaiting approval,
    awaiting review
  `),
  absent: phrases(`
    not found, missing, does not exist, doesn't exist, doesnt exist, do not exist, don't exist, not implemented,
    not available, unsupported, not supported, not present, not exist, none, no, absent, lacking, lacks, never,
    nonexistent, non-existent, not there, not included, unavailable, unimplemented, no support, not planned,
    won't do, wontfix, won't fix, completely missing, fabricated, not integrated, not configured, not activated,
    not wired, not registered, not created, not deployed, not applicable, not assessed, missing entirely, removed,
    dropped, deleted, not enabled, no evidence, not started yet
  `),
  blocked: phrases(`
    blocked, blocker, failed, failing, fails, broken, critical gap, rejected, not working, not production ready,
    not production-ready
  `),
  nounStates: phrases(
    'preview, placeholder, mock, prototype, alpha, beta, foundation, workaround, stub, backlog, native, support, full support, parity, future, next, basic, minimal, limited, some, blocker, remaining, pass',
  ),
  legends: phrases(
    'legend, status legend, status key, symbols, status symbols, status icons, icons, status indicators, how to read, progress legend, symbol key, notation',
  ),
  questions: phrases("what, what's, whats, what was, what is, how, how it, why, who, where, when, which"),
  negations: phrases(`
    not, no, never, without, isn't, aren't, wasn't, weren't, doesn't, don't, cannot, can't, nothing, zero, hardly,
    un
  `),
  fillers: phrases(`
    fully, all, now, currently, still, already, yet, the, a, is, are, was, be, been, and, but, with, to, of, in,
    on, as, status, state, overall, major, gap, gaps, update, new, entirely, completely, both, fully, very, highly,
    actual, actually, claim, for, work, well, results, priority, high, medium, low, progress, made, it, has, have,
    only, ever, accurate, claimed, mostly accurate, session, after, by, code, quite, about, updated, critical,
    urgent, must implement, blocking, highest, remaining, for production
  `),
  measured: phrases(
    'tested, tracked, test coverage, coverage, code coverage, covered, of tests, passing, pass rate, faster, slower, smaller, reduction, improvement, cpu, memory, width, height, opacity, zoom, scale, uptime, accuracy, similarity, discount, battery, traffic',
  ),
  planned: phrases(`
    next steps, next step, next phase, next, next tasks, next actions, next priorities, next priority, next up,
    next priority tasks, priority tasks, critical path, recommendation, recommendations, recommended, recommended actions,
    future, future work, future enhancements, planned, plan, plans, todo, todos, to do, to-do, backlog, upcoming,
    action items, actions, immediate actions, remaining work, remaining tasks, remaining, goals, goal, objectives,
    success criteria, acceptance criteria, success metrics, target, targets, proposal, proposed, wishlist,
    wish list, deferred, fix, quick fixes, pending, pending items, pending tasks, open items, open tasks,
    not started, requirements, requirement, mitigation, roadmap ahead, definition of done, exit criteria,
    post-launch, output files, expected, optional enhancements, optional, enhancements, files to create, files to modify, files to fix,
    files to create/modify, to be done, improvements, ideas, path to production, migration plan, rollout plan,
    implementation plan, launch checklist, deployment checklist, what is next, what's next, short-term, long-term,
    short term, long term, medium term, milestones, estimated, suggestion, suggestions, suggested,
    required actions, follow-up, follow-ups, long-term vision, vision, nice to have, must have, should have,
    could have, guidelines, standards, conventions, naming conventions, file naming, high priority, medium priority,
    what will be created, what will be built, what will be added, what will change, expected deliverable, expected deliverables, expected output, expected outputs, expected outcome, expected outcomes,
    expected result, expected results, low priority, critical priority, priority order, what remains, launch criteria, what's missing, what is missing, what's left
  `),
  purposes: phrases(`
    to be generated, to be produced, to be provided, to be delivered, to generate, to produce,
    to create, to build, to add, to implement, to write, to integrate, to enhance, to update, to develop, to do,
    to complete, to improve, to be created, to be added, to be implemented, to be written, to be built, to refactor,
    to fix, to modify, to migrate, to remove, to cover, to test, to clean up, to delete, to be developed,
    to be completed, to be done, to get done, needs to be built,
    to archive
  `),
  proposes: phrases(`
    proposed, recommended, suggested, planned, future, upcoming, envisioned
  `),
  existing: phrases('current, existing, already, as-is'),
  planTitles: phrases(`
    plan, proposal, specification, spec, rfc, design document, design doc, technical design, strategy, blueprint
  `),
  specifies: phrases(
    'functional requirements, non-functional requirements, product requirements, user stories, user value',
  ),
  wants: phrases('to be, must be, need to, needs to, should, shall, has to, have to'),
  lacks: phrases('no, zero'),
  untested: phrases(`
    not tested, never tested, not yet tested, not covered, never covered, not yet covered, untested
  `),
  without: phrases('without'),
  checklists: phrases('checklist, criteria, checks, todo, todos, to-do, to-dos, tasks, goals, objectives, steps'),
  passing: phrases('passing, passed, pass, green'),
  namings: phrases(`
    naming, naming convention, naming conventions, naming pattern, naming patterns, naming scheme, naming schemes, name pattern, name patterns
  `),
  examples: phrases('example, examples, sample, samples, usage example, usage examples, e.g'),
  periods: phrases('week, weeks, phase, sprint, milestone, iteration, stage, day'),
  outcomes: phrases(`
    returns, return, yields, gives, raises, throws, causes, cause, leads to, results in, produces, triggers, is rejected, are rejected, is handled, are handled
  `),
  vague: phrases(`
    some, several, various, many, few, other, others, it, this, that, these, they, when, if, once, until, unless, everything
  `),
  levels: phrases(`
    required, optional, mandatory, experimental, unsupported, supported, native, emulated, n/a, yes, no, x, ✓, ✗
  `),
  unsupported: phrases('unsupported, not supported, no, none, n/a, -, ✗, x'),
  historical: phrases(`
    changelog, change log, history, release notes, previously, previous, before, old, earlier, archive, archived,
    log, revision history, version history, original, was, change history, document history, completed sprints,
    progress log, session log, past, tech debt tracker, technical debt, tech debt, issue tracker, issue log, bug tracker, known issues, issues found,
    bugs found, problem, problems, root cause, symptom, symptoms, incident, postmortem
  `),
  wrong: phrases('false, inaccurate, inaccuracies, incorrect, wrong, misleading, untrue, fabricated, overstated'),
  attributed: phrases(`
    claim, claims, claimed, according to, stated, states, reported, documented as, supposed, supposedly, alleged,
    allegedly, says, said, readme says, as documented, documentation claims
  `),
  evidence: phrases(`
    implementation, implementations, features, feature, implemented, capabilities, capability, components,
    component, evidence, what's done, what is done, what's complete, what's working, what works, completed,
    complete, deliverables, delivered, achievements, accomplishments, highlights, includes, including, supports,
    supported, functionality, verified, done, contents, modules, key features, core features, tasks completed,
    work completed, key achievements, what was built, added, implementation details, configuration,
    configuration details, configuration areas, strengths, available, shipped, working, provides, files created,
    files modified, scope, fields, functions, methods, services, endpoints, hooks, types, commands, created,
    current state, current status, ready, live, released, in place, results, test coverage, automated tests, tests,
    testing, tested
  `),
  meta: phrases(`
    pros, cons, pros and cons, advantages, disadvantages, trade-offs, tradeoffs, how it works, how to use, note, notes, impact, benefit, benefits, priority, effort, risk, risks, owner, owners, date, author, authors,
    auditor, duration, timeline, team, team composition, resources, resource, resource requirements,
    resource allocation, budget, reason, rationale, philosophy, methodology, lessons, lessons learned, learnings,
    key learnings, prerequisites, example, examples, usage, reference, references, related, contact, license,
    assumptions, issue, issues, problem, problems, completion date, verification date, last updated, updated,
    generated, generated by, created by, verdict, confidence, confidence level, version, branch, repository, cost,
    probability, likelihood, severity, assigned, assignee, deadline, due, eta, start, end, started, reviewer,
    prepared by, report generated by, report prepared by, verification method, legend, glossary, table of contents,
    contents, review schedule, metrics tracking, challenges, questions, support, acknowledgments, acknowledgements,
    credits, contributing, dependencies, blocked by, depends on, blocking, blocker, time, time spent, complexity,
    difficulty, estimate, stakeholders, audience, purpose, background, context, introduction, principles, process,
    communication, discovery, major discovery, key finding, findings, root cause, symptom, workaround, criteria,
    focus, theme, why, how, when, who, expected, expected outcome, outcome, value, business value, requires, added,
    completed, project, phase, sprint, reviewed, completed by, environment, maintainer, maintained by, previous,
    legend, resolution, risk assessment, risk areas, timeline impact, estimated effort, what to do
  `),
  tasks: phrases(`
    modify, create, add, implement, build, write, introduce, set up, setup, configure, install, install and configure,
    integrate, wire, wire up, enable, develop, design, define, generate, provide, support, extend, update, replace,
    refactor, fix, improve, enhance, complete, finish, deploy, document, test, verify, ensure, make, convert,
    migrate, port, move, remove, delete, rename, connect, expose, register, activate, optimize, audit,
    audit and implement, prepare, publish, release, run, check, monitor, push, set, use, show, display, allow,
    perform, establish, review, validate, resolve, increase, reduce, apply, adopt, handle, track, log, store, send,
    mark, continue, prioritize, investigate, research, evaluate, plan, schedule, upgrade, achieve, conduct, link,
    embed, merge, split, extract, consolidate, automate, clean up, simplify, finalize, finalise, protect, require,
    enforce
  `),
  creates: phrases(`
    create, add, implement, build, write, introduce, set up, setup, generate, develop, design, provide
  `),
  brings: phrases(`
    create, add, implement, build, write, introduce, set up, setup, generate, develop, provide, integrate,
    configure, wire, wire up, enable, activate, expose, connect, support, register, schedule, install, port,
    install and configure, setup and configure, create and test, design and implement
  `),
  prepositions: phrases(`
    in, to, for, from, of, with, on, at, into, via, using, by, under, as, per, within, inside, see,
    beyond, outside, besides, except, against
  `),
  absentLeads: phrases(`
    no, missing, lacks, lack of, none of, without, not a single, absence of, there is no, there are no
  `),
  reports: phrases(`
    current, currently, note, status, actual, actual status, current status, state, current state, summary,
    verdict, finding, gap, issue, remaining work
  `),
  verdicts: phrases('verdict, conclusion, assessment, finding'),
  stateNouns: phrases('status, state, readiness, progress, completion, completeness'),
  made: phrases(`
    added, created, implemented, introduced, built, wrote, set up, integrated, developed, provided, enabled, configured, established, registered
  `),
  changed: phrases(`
    fixed, upgraded, updated, migrated, refactored, improved, optimized, optimised, enhanced, granted, verified, tested, resolved, converted, moved, cleaned up, adjusted, corrected, documented, simplified, consolidated, rewrote, reworked, applied, extended, expanded, bumped, increased, reduced, tuned, polished, patched, changed, modified
  `),
  removes: phrases(`
    removed, deleted, dropped, replaced, eliminated, migrated from, renamed, deprecated, converted, moved, remove,
    delete, replace
  `),
  uses: phrases(`
    uses, using, use, built with, built on, powered by, based on, written in, implemented in, implemented with,
    via, stack, tech stack, runs on, backed by
  `),
  wired: phrases(`
    wired, wired up, registered, mounted, integrated, scheduled, activated, connected, hooked up, hooked into,
    called, invoked, plugged in, imported, exposed, routed, included in, runs on startup, on startup, in use
  `),
  approx: phrases(`
    about, around, approximately, approx, approx., roughly, circa, ca., nearly, almost, some, estimated
  `),
  atLeast: phrases('over, more than, at least, min, minimum, greater than, above, exceeds, exceeding'),
  atMost: phrases(`
    under, less than, at most, below, up to, max, maximum, fewer than, no more than, within
  `),
  and: phrases('and, or, &, plus'),
  stops: phrases(`
    of, in, for, with, to, across, from, per, are, is, was, were, and, or, by, on, at, that, which, using, via,
    have, has, had, into, under, over, covering, including, plus, than, as, but, not, now, still, need, needs, the,
    total, all, each, can, will, must, should, vs, when, where, within, without, after, before, remaining, up, out,
    totaling, totalling, do, does, be, being, been, more
  `),
  numerals: {
    zero: 0,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
  },
  capitalNouns: false,
  countsSingulars: false,
  counters: [],
  units: {
    lines: phrases(`
      lines of code, lines of rust, lines of go, lines of sql, code lines, lines, line, loc, sloc, locs
    `),
    bytes: phrases('bytes, byte'),
    files: phrases('files, file'),
    tests: phrases(`
      tests, test, test cases, test functions, unit tests, integration tests, e2e tests, specs, passing tests,
      assertions
    `),
    percent: phrases('percent, percentage points, points, pp'),
    endpoints: phrases('endpoints, endpoint, api endpoints, rest endpoints'),
  },
  outside: phrases(`
    day, days, week, weeks, month, months, year, years, hour, hours, hrs, hr, minute, minutes, mins, min, second,
    seconds, sec, secs, ms, developer, developers, engineer, engineers, people, person, session, sessions, sprint,
    sprints, usd, eur, dollars, phase, phases, pst, utc, am, pm, times, x, users, concurrent, weeks-old, px, rpm,
    rps, qps, fps, hz, points, story points, items, teams, meetings, versions, version, percent, attempts,
    reviewers, approvals, person-weeks, person-days, bits, bit, requests, characters, chars
  `),
  every: phrases('every, each'),
  schedules: {
    hourly: 60,
    daily: 1440,
    nightly: 1440,
    weekly: 10080,
    monthly: 43200,
    'every minute': 1,
    'every hour': 60,
    'every day': 1440,
    'every week': 10080,
  },
  roles: {
    file: phrases(`
      file, files, file path, path, paths, location, source, source file, module, script, scripts, test file,
      document, where, code, implementation file, test files, file name, filename, crate, router, migration, test,
      documentation
    `),
    folder: phrases('directory, folder, dir, package, directories, folders, root'),
    lines: phrases('lines, loc, lines of code, line count, sloc, code lines, total lines, code size'),
    bytes: phrases('bytes, size, file size'),
    files: phrases('files, # files, file count, number of files'),
    tests: phrases(
      'tests, test count, # tests, test cases, test functions, number of tests, total tests, tests passing',
    ),
    coverage: phrases(`
      coverage, test coverage, code coverage, line coverage, branch coverage, overall coverage
    `),
    percent: phrases(`
      %, percent, percentage, completion, progress, complete, % complete, completeness, readiness
    `),
    status: phrases(`
      status, state, supported, support, implemented, done, available, result, current status, ready,
      implementation, completed, works, overall status, ported, parity, check, verified, exists,
      present, current, stage, compatibility, compatible, covered, working
    `),
    claimed: phrases('claimed, claim, claims, claimed status, documented, stated, reported'),
    actual: phrases(`
      actual, actual status, reality, real, found, measured, verified status, after, current value, actually, currently, current, only, now`),
    target: phrases(
      'target, goal, expected, required, requirement, threshold, planned, objective, need, needs, to reach, requires, at least',
    ),
    gap: phrases(
      'gap, difference, delta, change, diff, variance, improvement, discrepancy, percentage points, points, improved, increase, increased',
    ),
    before: phrases(`
      before, previous, old, was, baseline, prior, original, from, up from, down from, previously, formerly`),
    description: phrases(`
      description, purpose, details, what, function, responsibility, summary, what it does, role, features,
      functionality, use, usage, coverage area, scope, key achievements, evidence
    `),
    method: phrases('method, http method, verb, http'),
    route: phrases('endpoint, endpoints, route, routes, url, uri, api, api endpoint, http endpoint, path'),
    version: phrases('version, versions, min version, minimum version, required version'),
    technology: phrases(`
      technology, technologies, library, libraries, framework, frameworks, dependency, tool, tools, stack, tech,
      tech stack, technology stack, package, packages, tooling, built with, language, languages, database,
      dependencies, engine
    `),
    config: phrases(`
      key, variable, env, environment variable, env var, setting, parameter, option, config, configuration, flag,
      property, environment variables
    `),
    command: phrases('command, commands, cli, run, how to run, script command, cli command'),
    symbol: phrases(`
      class, function, struct, trait, interface, enum, type, model, hook, symbol, method name, api name, export,
      model name, component, components
    `),
    total: phrases('total, totals, sum, subtotal, overall, grand total, all'),
    count: phrases('count, number, quantity, amount, qty, endpoints, value'),
    number: phrases('#, no, no., nr, id, task, phase, week, step, num, rank, item #, ref'),
    meta: phrases(`
      priority, effort, owner, cost, date, eta, due, deadline, timeline, notes, note, comment, comments, assignee,
      risk, impact, author, severity, weight, remarks, estimate, time, duration, recommended?,
      recommended, mitigation, probability, scenario, reason, action, next steps, resources
    `),
  },
}
