/** Takes the README's picture: the overview of the demonstration, in Chromium. Run after `npm start`. */
import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'

const root = dirname(import.meta.dirname)
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
})
try {
  const page = await browser.newPage({ viewport: { width: 1120, height: 800 }, colorScheme: 'light' })
  await page.goto(pathToFileURL(join(root, 'site/quayside/index.html')).href)
  mkdirSync(join(root, '.github'), { recursive: true })
  await page.screenshot({ path: join(root, '.github/overview.png') })
} finally {
  await browser.close()
}
