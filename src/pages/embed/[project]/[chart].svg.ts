import type { APIRoute } from 'astro'
import { drawEmbedded } from '../../../charts/embedded.ts'
import { answer } from '../../../site/data-files.ts'
import { chartView } from '../../../views/embedded-chart.ts'

export const GET: APIRoute = ({ locals: { target, place } }) => {
  if (target?.page !== 'chart') return answer(undefined, 'svg')
  return answer(drawEmbedded(chartView(target.project, target.chart, place), place.words.embed.tooLittle), 'svg')
}
