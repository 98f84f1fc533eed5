import type { SourceLine } from './markdown/rich.ts'
import { marksIn } from './marks.ts'
import { isBranch, isPathLine } from './trees.ts'

/** What a fenced block holds, as far as it can claim something. */
export type FenceHolds = 'chart' | 'tree' | 'shell' | 'settings' | 'markdown' | 'quoted'

const SHELL = new Set([
  'bash',
  'sh',
  'shell',
  'console',
  'zsh',
  'powershell',
  'ps1',
  'pwsh',
  'cmd',
  'bat',
  'batch',
  'fish',
  'shell-session',
  'terminal',
  'makefile-run',
])
const TEXT = new Set(['', 'text', 'txt', 'plaintext', 'plain', 'tree', 'none', 'md', 'markdown', 'ascii'])
const SETTINGS = new Set(['env', 'dotenv', 'ini', 'properties', 'conf'])
const PROMPT = /^\s*(?:\$|>|PS>|C:\\>|❯|%)\s+\S/
const COMMAND =
  /^\s*(?:sudo\s+)?(?:npm|npx|pnpm|yarn|bun|bunx|node|deno|python3?|pip3?|pipx|poetry|uv|uvx|pytest|cargo|rustup|go|make|just|task|docker|docker-compose|podman|kubectl|helm|git|gh|curl|wget|dotnet|mvn|\.\/mvnw|gradle|\.\/gradlew|\.\/[\w./-]+|bash|sh|cd|cp|mkdir|export|source|alembic|celery|uvicorn|gunicorn|flask|django-admin|rails|rake|bundle|ruby|php|composer|artisan|terraform|ansible|ansible-playbook|brew|apt|apt-get|cmake|ctest|bazel|swift|xcodebuild|flutter|dart|mix|elixir|sbt|stack|cabal|tsx|ts-node|vitest|jest|ruff|mypy|black|bandit|safety|trivy|semgrep|psql|sqlite3|redis-cli)\s+\S/
const SETTING = /^\s*(?:export\s+)?[A-Z][A-Z0-9_]{2,}\s*=/

/** By the language of the fence, and by its lines where it has none or only says that it is text. */
export function fenceHolds(language: string, lines: readonly SourceLine[]): FenceHolds {
  const filled = lines.filter((line) => line.text.trim() !== '')
  if (filled.length === 0) return 'quoted'
  if (SHELL.has(language)) return 'shell'
  if (SETTINGS.has(language)) return 'settings'
  // What is said to be Markdown is a sample of a document.
  if (language === 'md' || language === 'markdown') return 'quoted'
  if (language === 'mermaid') return /^\s*(?:gantt|pie)\b/.test(filled[0]?.text ?? '') ? 'chart' : 'quoted'
  if (filled.some((line) => isBranch(line.text))) return 'tree'
  const share = (test: (text: string) => boolean) => filled.filter((line) => test(line.text)).length / filled.length
  // No language begins its lines with a mark: whatever the fence says, these are the document's own words.
  if (!TEXT.has(language))
    return share((text) => marksIn(text.trimStart()).at(0)?.start === 0) >= 0.5 ? 'markdown' : 'quoted'
  if (
    share((text) => isPathLine(text) || /^\s*#/.test(text) || /^[\p{L} ]+:$/u.test(text.trim())) >= 0.6 &&
    share(isPathLine) > 0.3
  )
    return 'tree'
  if (share((text) => SETTING.test(text) || /^\s*#/.test(text)) > 0.8 && filled.some((line) => SETTING.test(line.text)))
    return 'settings'
  if (filled.some((line) => PROMPT.test(line.text)) || share((text) => COMMAND.test(text) || /^\s*#/.test(text)) > 0.6)
    return 'shell'
  if (
    filled.some(
      (line) =>
        marksIn(line.text).length > 0 ||
        /^\s*\|?\s*:?-{3,}:?\s*\|/.test(line.text) ||
        /^\s*[-*] \[[ xX~]\]/.test(line.text) ||
        /[█▓▰■]{2}|[█▓▰■][░▱□]|\[[#=]+[-. ]*\]/.test(line.text),
    )
  )
    return 'markdown'
  return 'quoted'
}

/** "make test   ✅ runs all tests": from the first mark on, a line tells how the command fares. */
function beforeMark(text: string): string {
  const mark = marksIn(text).find(({ start }) => /\s$/.test(text.slice(0, start)))
  return mark ? text.slice(0, mark.start).trimEnd() : text
}

/** A list, a mark, a drawn line or "Services: 1": what a program printed, which no command begins with. */
const OUTPUT = /^\s*(?:[-•*+]\s|[✓✔✗✘✅❌⚠ℹ→│├└═─]|[A-Z][\w ]{2,30}:\s)/u

/** Commands of a shell block, each on its first line; continued lines are joined, prompts and comments taken off. */
export function commandLines(lines: readonly SourceLine[]): SourceLine[] {
  const prompted = lines.some((line) => PROMPT.test(line.text))
  const commands: SourceLine[] = []
  let continued: SourceLine | undefined
  let here: string | undefined
  for (const line of lines) {
    if (here !== undefined) {
      if (line.text.trim() === here) here = undefined
      continue
    }
    if (continued) {
      const joined: SourceLine = {
        ...continued,
        text: `${continued.text.replace(/[\\^`]\s*$/, '')} ${line.text.trim()}`,
      }
      commands[commands.length - 1] = joined
      continued = /\\\s*$/.test(line.text) ? joined : undefined
      continue
    }
    const prompt = /^\s*(?:\$|>|PS>|C:\\>|❯|%)\s+/.exec(line.text)?.[0] ?? ''
    if (prompted && prompt === '') continue
    const text = line.text.slice(prompt.length)
    const lead = text.length - text.trimStart().length
    if (text.trim() === '' || /^\s*(?:#|\/\/|REM\b)/.test(text) || OUTPUT.test(text)) continue
    const command: SourceLine = {
      text: beforeMark(text.trim().replace(/\s+#\s.*$/, '')),
      line: line.line,
      column: line.column + prompt.length + lead,
    }
    commands.push(command)
    if (/\\\s*$/.test(text)) continued = command
    here = /<<-?\s*['"]?(\w+)['"]?/.exec(text)?.[1]
  }
  return commands
}
