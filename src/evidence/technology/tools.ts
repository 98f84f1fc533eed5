import type { Entry } from '../../tree/tree.ts'
import { readText } from '../code/read-text.ts'
import { settingsOf } from '../config/config-files.ts'
import { readCommands } from '../formats/shell.ts'
import { ownFiles, type Room } from '../room.ts'

/** A program that a script, a workflow or a hook calls, and where. */
export interface Tool {
  readonly name: string
  readonly entry: Entry
  readonly line: number
}

const PIPELINE =
  /(?:^|\/)(?:\.github\/(?:workflows|actions)\/.*|\.gitlab-ci|\.circleci\/config|azure-pipelines|bitbucket-pipelines|\.travis|\.pre-commit-config|\.drone|appveyor|buildspec|cloudbuild|Taskfile|lefthook|\.?woodpecker)[\w.-]*\.ya?ml$|(?:^|\/)\.(?:gitlab-ci|travis)\.ya?ml$/i
const SCRIPTS =
  /(?:^|\/)(?:[Mm]akefile|GNUmakefile|[Jj]ustfile|package\.json|tox\.ini|Procfile|Jenkinsfile|(?:docker|container)file[\w.-]*)$|\.mk$|\.dockerfile$/i
const RUNNERS =
  /^(?:npx|bunx|pnpx|pipx|uvx|poetry|uv|pdm|hatch|pipenv|python\d?(?:\.\d+)?|yarn|pnpm|npm|bun|bundle|cargo|go|dotnet|pip3?|apt|apt-get|apk|brew|gem)$/
const CALLS =
  /^(?:run|exec|dlx|x|-m|tool|--yes|-y|--with|--|install|i|add|-g|--global|-D|--save-dev|global|-U|--upgrade)$/

/** Programs called by pipelines, make, package scripts, hooks and Dockerfiles. */
export async function tools(room: Room): Promise<readonly Tool[]> {
  const found: Tool[] = []
  for (const entry of await room.once(ownFiles)) {
    const note = (text: string, line: number) => {
      for (const name of programsOf(text)) found.push({ name, entry, line })
    }
    if (PIPELINE.test(entry.path) || /(?:^|\/)package\.json$/.test(entry.path)) {
      for (const { keys, value, line } of (await settingsOf(room, entry.path)) ?? []) {
        const key = keys.findLast((one) => !/^\d+$/.test(one)) ?? ''
        if (value === undefined) continue
        if (
          /^(?:run|script|before_script|after_script|command|commands|cmds?|entry|steps|bash)$/.test(key) ||
          keys[0] === 'scripts'
        )
          note(value, line)
        if (entry.path.includes('pre-commit') && (key === 'id' || key === 'repo'))
          found.push({ name: (value.split('/').at(-1) ?? value).replace(/\.git$/, ''), entry, line })
      }
    } else if (SCRIPTS.test(entry.path)) {
      const text = (await readText(room, entry.path)) ?? ''
      for (const [index, raw] of text.split('\n').entries()) {
        const line = raw
          .replace(/^\s*(?:RUN|CMD|ENTRYPOINT|sh|bat)\b\s*/, '')
          .replace(/^[\w-]+:\s+(?=\w)/, '')
          .replace(/^[\s@-]+/, '')
        if (!raw.trimStart().startsWith('#')) note(line, index + 1)
      }
    }
  }
  return found
}

/** The programs of a script: first words, and what runners such as npx, poetry and `python -m` run. */
function programsOf(text: string): readonly string[] {
  return readCommands(text).flatMap(({ words: [first = '', ...rest] }) => {
    const name = first.split('/').at(-1) ?? first
    if (!RUNNERS.test(name)) return [name]
    return [
      name,
      ...rest
        .filter((word) => !CALLS.test(word) && /^@?[\w./-]+(?:[=<>~@[].*)?$/.test(word))
        .map((word) => word.replace(/(?!^)[=<>~@[].*$/, ''))
        .slice(0, 12),
    ]
  })
}
