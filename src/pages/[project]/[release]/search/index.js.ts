import type { APIRoute } from 'astro'
import { answer, script } from '../../../../site/data-files.ts'
import { headingsOf } from '../../../../typeset/headings.ts'
import { addresses } from '../../../../views/addresses.ts'
import { placeOf } from '../../../../views/place.ts'
import { searchIndex } from '../../../../views/search.ts'

export const GET: APIRoute = ({ locals: { parse, place, target } }) => {
  if (target?.page !== 'search-index') return answer(undefined, 'js')
  const { project, snapshot } = target
  const page = placeOf(addresses.search(project.id, snapshot.release.id), place)
  const headings = (text: string) => headingsOf(parse(text))
  return answer(script('asbuiltIndex', searchIndex(project, snapshot, headings, page)), 'js')
}
