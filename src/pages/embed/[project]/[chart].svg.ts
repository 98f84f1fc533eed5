import type { APIRoute } from 'astro'
import { drawEmbedded } from '../../../charts/embedded.ts'
import { answer } from '../../../site/data-files.ts'
import { overviewOf } from '../../../views/overview.ts'

export const GET: APIRoute = ({ locals: { content, target, place } }) =>
  answer(
    target?.page === 'chart' ? drawEmbedded(target.chart, overviewOf(content, target.project, place)) : undefined,
    'svg',
  )
