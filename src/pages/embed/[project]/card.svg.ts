import type { APIRoute } from 'astro'
import { drawCard } from '../../../charts/card.ts'
import { answer } from '../../../site/data-files.ts'
import { cardOf } from '../../../views/embedded-chart.ts'

export const GET: APIRoute = ({ locals: { target, place } }) =>
  answer(target?.page === 'card' ? drawCard(cardOf(target.project, place)) : undefined, 'svg')
