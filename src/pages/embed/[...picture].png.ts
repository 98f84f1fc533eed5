import type { APIRoute } from 'astro'
import { answer } from '../../site/data-files.ts'
import { pictureAt } from './_picture.ts'

export const GET: APIRoute = async ({ locals }) => {
  const picture = pictureAt(locals)
  return answer(picture && (await locals.draw?.(picture.svg, picture.zoom)), 'png')
}
