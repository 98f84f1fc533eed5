import { allDone } from './all-done.ts'
import { answer } from './answer.ts'
import { arithmetic } from './arithmetic.ts'
import { badge } from './badge.ts'
import { cellSetting } from './cell-setting.ts'
import { cellStatus } from './cell-status.ts'
import { chart } from './chart.ts'
import { clause } from './clause.ts'
import { command } from './command.ts'
import { config } from './config.ts'
import { count } from './count.ts'
import { coverage } from './coverage.ts'
import { description } from './description.ts'
import { endpoint } from './endpoint.ts'
import { feature } from './feature.ts'
import { fieldStatus } from './field-status.ts'
import { gauge } from './gauge.ts'
import { itemStatus } from './item-status.ts'
import { matrix } from './matrix.ts'
import { path } from './path.ts'
import type { Pattern } from './pattern.ts'
import { reference } from './reference.ts'
import { rollup } from './rollup.ts'
import { rowFeature } from './row-feature.ts'
import { size } from './size.ts'
import { status } from './status.ts'
import { symbol } from './symbol.ts'
import { task } from './task.ts'
import { technology } from './technology.ts'
import { tests } from './tests.ts'
import { wiring } from './wiring.ts'

/** Every pattern by its id, in the order in which they read a passage: of two readings of the same words the first stays. */
export const PATTERNS = Object.freeze({
  path,
  size,
  status,
  'cell-status': cellStatus,
  'item-status': itemStatus,
  'field-status': fieldStatus,
  'all-done': allDone,
  answer,
  gauge,
  chart,
  rollup,
  badge,
  coverage,
  tests,
  count,
  arithmetic,
  endpoint,
  command,
  reference,
  config,
  'cell-setting': cellSetting,
  symbol,
  matrix,
  'row-feature': rowFeature,
  technology,
  wiring,
  clause,
  description,
  task,
  feature,
}) satisfies Readonly<Record<string, Pattern>>
