import type { APIRoute } from 'astro'
import { answer } from '../../site/data-files.ts'
import { pictureAt } from './_picture.ts'

export const GET: APIRoute = ({ locals }) => answer(pictureAt(locals)?.svg, 'svg')
