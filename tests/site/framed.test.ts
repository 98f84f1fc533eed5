/** A page for the layout of another site: its heading handed over, its styles limited to itself. */
import { expect, test } from 'vitest'
import { heading, withoutHeading } from '../../src/site/heading.ts'
import { scopedStyles } from '../../src/site/scoped-styles.ts'

test('the first heading becomes the title, as text, and leaves the page', () => {
  const html = '<nav>a</nav><h1 id="x">Sign-in &lt;b&gt; &amp; <code>api/</code></h1><h2>Next</h2>'
  expect(heading(html, 'otherwise')).toEqual({ title: 'Sign-in <b> & api/' })
  expect(withoutHeading(html)).toBe('<nav>a</nav><h2>Next</h2>')
})

test('a page without a heading is called what its head would have called it', () => {
  expect(heading('<p>x</p>', 'Method')).toEqual({ title: 'Method' })
})

test('what is said of the root is said of the element, and the scheme is that of the page around it', () => {
  expect(
    scopedStyles(
      ':root{color-scheme:light dark;--ink:red}html{color:var(--ink)}@media print{:root{--ink:#000}}p{margin:0}',
    ),
  ).toBe('@scope (.asbuilt){:scope{--ink:red}:scope{color:var(--ink)}@media print{:scope{--ink:#000}}p{margin:0}}')
})
