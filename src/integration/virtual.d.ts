declare module 'virtual:asbuilt' {
  export const base: string
  export const label: string
  export function open(): Promise<import('../site/open-site.ts').OpenSite>
}
declare module 'virtual:asbuilt/layout' {
  const Layout: (props: { title: string; description: string; searchable: boolean }) => unknown
  export default Layout
}
declare namespace App {
  interface Locals {
    /** There on the pages of a Starlight site. */
    starlightRoute?: import('@astrojs/starlight/route-data').StarlightRouteData
  }
}
