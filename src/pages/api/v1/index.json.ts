import type { APIRoute } from 'astro'
import { answer, json } from '../../../site/data-files.ts'
import { apiIndex } from '../../../views/api.ts'

export const GET: APIRoute = ({ locals: { content, place } }) => answer(json(apiIndex(content, place)), 'json')
