/**
 * The style sheet of the site, limited to what stands inside `.asbuilt`: what it says of the root and the page it now
 * says of that element. Light or dark is what the page around it is.
 * @param css minified
 */
export function scopedStyles(css: string): string {
  const inner = css
    .replace(/(^|[{}])(?::root|html)(?=\{)/g, '$1:scope')
    .replace(/(:scope\{)color-scheme:light dark;/g, '$1')
  return `@scope (.asbuilt){${inner}}`
}
