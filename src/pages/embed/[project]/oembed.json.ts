import type { APIRoute } from 'astro'
import { answer, json } from '../../../site/data-files.ts'
import { oembedOf } from '../../../views/embedded-parts.ts'

export const GET: APIRoute = ({ locals: { target, place } }) =>
  answer(target?.page === 'oembed' ? json(oembedOf(target.project, place)) : undefined, 'json')
