import type { APIRoute } from 'astro'
import { drawBadge } from '../../charts/badge.ts'
import { answer } from '../../site/data-files.ts'
import { badgeOf } from '../../views/badge.ts'

export const GET: APIRoute = ({ locals: { target, place } }) =>
  answer(target?.page === 'badge' ? drawBadge(badgeOf(target.project, place)) : undefined, 'svg')
