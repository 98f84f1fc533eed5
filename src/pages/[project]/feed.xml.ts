import type { APIRoute } from 'astro'
import { answer, atom } from '../../site/data-files.ts'
import { feedAt } from '../../site/project-feed.ts'

export const GET: APIRoute = ({ locals }) => {
  const feed = feedAt(locals)
  return answer(feed && atom(feed), 'atom')
}
