/**
 * Words about software, as documents and code use them. Data only: a reader who knows English can correct it.
 * All words are lower case and unstemmed; `words.ts` stems them.
 */

/** Words that say nothing about what a thing is. */
export const STOP_WORDS: readonly string[] = `
  a about above across actual additional advanced after all also an and any are as at auto automated automatic
  automatically available back based basic be been before being below best better between both but by can
  capability capabilities clean completed complete completely comprehensive core correct correctly could currently
  current custom do does done each easy enhanced etc every existing extensive fast feature features find first
  for found from full fully functionality functionalities further get good has have how implement
  implement implementation implementations implemented implements important write written specific improved in include included includes including
  into is it its just like main major make many may minimal modern more most multiple need needed needs new no not
  now of off on one only or other out over overall own per plus present proper properly provide
  provided provides ready real rich robust same several should simple since single smart so some still such
  support supported supporting supports than that the their them then there these they thing this those through to
  too two up upon use used useful uses using various very via was way we well were when where which while who will
  with within without work working works yet you your add added adds build built builds creation ensure ensures
  enable enabled enables established establish finalize integrated verified pass passes passing passed defined
  configured set enforced handled managed tracked stored runs running run wiring wired wire fix exists exist
  production`
  .trim()
  .split(/\s+/)

/** Words that many parts of a program share: they weigh little, and alone they prove nothing. */
export const WEAK_WORDS: readonly string[] = `
  access action api app application architecture backend behavior client code common component configuration
  content context data database design engine entity environment event field file flow format framework frontend
  function general group handle handler handling helper infrastructure information instance integration interface
  item layer level library list logic management manager mechanism message method mode model module name object
  operation option options page part pattern platform point policy process processing program project property
  protocol record request resource response result rule runtime scheme script section server service setting setup
  site software state status step storage store strategy structure system table task test tests tool tracking type
  ui unit utility value version view web workflow create update generate flag counter count column attribute key
  number template body header start class enum struct trait endpoint route router hook provider right rights wrapper definition`
  .trim()
  .split(/\s+/)

/** Of the weak words those that may be left out: "RBAC system" is RBAC. */
export const VACUOUS_WORDS: readonly string[] = `
  architecture capability class code component function functionality handling implementation infrastructure
  integration interface logic management manager mechanism module object process processing project property set
  setup state status strategy structure system unit utility value version workflow flow support create update
  generate right rights wrapper definition`
  .trim()
  .split(/\s+/)

/** Of these again those that add nothing to what a thing is. */
export const EMPTY_WORDS: readonly string[] = `
  architecture capability functionality implementation infrastructure integration logic management manager mechanism
  module strategy structure support system`
  .trim()
  .split(/\s+/)

/** Acronyms of three letters that programs use for the three words. */
export const ACRONYMS: readonly string[] = `
  acl asr cdc cdn cli cms crm ddd dlq dto erp etl gui iot jwt kpi llm lru mfa nlp ocr orm otp pos pwa rag roi
  rpc sdk seo sla slo sms spa ssg sso ssr stt tdd tls ttl tts vad`
  .trim()
  .split(/\s+/)

/** Words whose stem the suffix rules get wrong, behind their stem. */
export const IRREGULAR: readonly string[] = [
  'config: configuration configurations configure configured configuring configs',
  'context: contextual',
  'authent: authentication authenticate authenticated authenticator',
  'authoriz: authorization authorisation authorize authorized',
  'setting: settings setting',
  'general: general',
  'pay: payment payments',
  'partition: partition',
  'regist: registration',
  'registry: registry',
  'analy: analysis analytics analyze analyzer analyse',
  'status: status statuses',
  'bus: bus',
  'alias: alias aliases',
  'access: access',
  'process: process processes processing processor',
  'address: address addresses',
  'index: index indexes indices indexing',
  'child: children',
  'person: people',
  'data: data datum',
  'media: media',
  'categor: categorization categorize category categories',
  'priorit: priority priorities',
  'sync: synchronization synchronize synchronise synchronized',
  'convert: conversion',
  'submit: submission',
  'permission: permission permissions',
  'session: session sessions',
  'version: version versions versioning',
  'string: string strings',
  'http: https',
  'news: news',
  'kubernetes: kubernetes',
  'redis: redis',
  'time: timing',
  'author: author authors',
  'order: order orders ordering',
  'server: server servers',
  'serve: serving serve',
  'service: service services',
  'station: station',
  'relation: relation relations relationship relationships',
  'report: reporting reporter',
  'header: header headers',
  'number: number numbers',
  'rating: rating ratings',
  'count: counter counters',
  'comment: comment comments',
  'document: document documents',
  'element: element',
  'archiv: archive archives',
  'native: native',
  'active: active',
  'inactive: inactive',
  'passive: passive',
  'be: being',
  'thing: thing',
  'nothing: nothing',
  'king: king',
  'ring: ring',
  'ping: ping',
  'notif: notification notifications notify notifier notifies',
  'letter: letter',
  'newsletter: newsletter',
  'water: water',
  'paper: paper',
  'center: center',
  'master: master',
  'filter: filter filters filtering filtered',
  'member: member members',
]
