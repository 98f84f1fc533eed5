import type { APIRoute } from 'astro'
import { component } from '../../site/assets.ts'
import { answer } from '../../site/data-files.ts'

export const GET: APIRoute = () => answer(component, 'js')
