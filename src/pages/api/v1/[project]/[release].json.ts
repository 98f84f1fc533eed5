import type { APIRoute } from 'astro'
import { answer, json } from '../../../../site/data-files.ts'
import { apiRelease } from '../../../../views/api.ts'

export const GET: APIRoute = ({ locals: { target, place } }) =>
  answer(target?.page === 'api-release' ? json(apiRelease(target.project, target.snapshot, place)) : undefined, 'json')
