import type { APIRoute } from 'astro'
import { answer } from '../../../../site/data-files.ts'
import { exportedClaims } from '../../../../views/api.ts'
import { CSV_HEADER, csvLine } from '../../../../views/exported-claim.ts'

export const GET: APIRoute = ({ locals: { target } }) => {
  if (target?.page !== 'claims-csv') return answer(undefined, 'csv')
  const lines = [CSV_HEADER, ...exportedClaims(target.snapshot).map(csvLine)]
  return answer(`${lines.join('\r\n')}\r\n`, 'csv')
}
