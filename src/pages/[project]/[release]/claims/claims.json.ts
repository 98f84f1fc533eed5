import type { APIRoute } from 'astro'
import { answer, json } from '../../../../site/data-files.ts'
import { exportedClaims } from '../../../../views/api.ts'

export const GET: APIRoute = ({ locals: { target } }) =>
  answer(target?.page === 'claims-json' ? json(exportedClaims(target.snapshot)) : undefined, 'json')
