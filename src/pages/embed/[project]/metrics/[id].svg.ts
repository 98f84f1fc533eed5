import type { APIRoute } from 'astro'
import { drawNumberLines } from '../../../../charts/number-lines.ts'
import { standalone } from '../../../../charts/standalone.ts'
import { answer } from '../../../../site/data-files.ts'
import { metricPage } from '../../../../views/metrics.ts'

export const GET: APIRoute = ({ locals: { content, target, place } }) => {
  if (target?.page !== 'metric-chart') return answer(undefined, 'svg')
  return answer(standalone(drawNumberLines(metricPage(content, target.project, target.metric, place).lines)), 'svg')
}
