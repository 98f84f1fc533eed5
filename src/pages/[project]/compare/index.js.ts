import type { APIRoute } from 'astro'
import { answer, script } from '../../../site/data-files.ts'
import { addresses } from '../../../views/addresses.ts'
import { comparisonData } from '../../../views/any-comparison.ts'
import { placeOf } from '../../../views/place.ts'

export const GET: APIRoute = ({ locals: { place, target } }) => {
  if (target?.page !== 'comparison-data') return answer(undefined, 'js')
  const page = placeOf(addresses.comparisons(target.project.id), place)
  return answer(script('asbuiltLives', comparisonData(target.project, page)), 'js')
}
