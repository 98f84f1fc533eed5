import type { APIRoute } from 'astro'
import { answer, jsonFeed } from '../site/data-files.ts'
import { feedOf } from '../views/feed.ts'

export const GET: APIRoute = ({ locals: { content, place } }) => answer(jsonFeed(feedOf(content, place)), 'feed')
