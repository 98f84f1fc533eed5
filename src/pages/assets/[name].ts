import type { APIRoute } from 'astro'
import { assetsOf } from '../../site/assets.ts'

export const GET: APIRoute = ({ locals }) => {
  const asset = Object.values(assetsOf(locals.content)).find(({ address }) => address === locals.place.address)
  return asset
    ? new Response(asset.body, { headers: { 'content-type': asset.type } })
    : new Response(null, { status: 404 })
}
