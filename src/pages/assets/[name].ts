import type { APIRoute } from 'astro'
import { assets, framedAssets } from '../../site/assets.ts'

export const GET: APIRoute = ({ locals }) => {
  const asset = [...Object.values(assets), ...Object.values(framedAssets)].find(
    ({ address }) => address === locals.place.address,
  )
  return asset
    ? new Response(asset.body, { headers: { 'content-type': asset.type } })
    : new Response(null, { status: 404 })
}
