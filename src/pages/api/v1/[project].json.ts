import type { APIRoute } from 'astro'
import { answer, json } from '../../../site/data-files.ts'
import { apiProject } from '../../../views/api.ts'

export const GET: APIRoute = ({ locals: { target, place } }) =>
  answer(target?.page === 'api-project' ? json(apiProject(target.project, place)) : undefined, 'json')
