import type { APIRoute } from 'astro'
import { answer, json } from '../../../../../site/data-files.ts'
import { oembedOfClaim } from '../../../../../views/embedded-parts.ts'

export const GET: APIRoute = ({ locals: { content, target, place } }) =>
  answer(
    target?.page === 'oembed-claim' ? json(oembedOfClaim(content, target.project, target.life, place)) : undefined,
    'json',
  )
