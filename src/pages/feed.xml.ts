import type { APIRoute } from 'astro'
import { answer, atom } from '../site/data-files.ts'
import { feedOf } from '../views/feed.ts'

export const GET: APIRoute = ({ locals: { content, place } }) => answer(atom(feedOf(content, place)), 'atom')
