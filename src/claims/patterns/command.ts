import type { Named } from '../mentions.ts'
import type { Passage } from '../passage.ts'
import type { Pattern } from './pattern.ts'

/** A command that a reader is told can be run. */
export const command: Pattern = {
  id: 'command',
  kinds: ['command'],
  title: 'A command that can be run',
  examples: [
    {
      text: '```bash\n# Backend\npytest tests/ --cov=src\n\ncd web && pnpm test\n```',
      claims: [
        { kind: 'command', subject: 'pytest tests/ --cov=src', op: 'present', line: 3 },
        { kind: 'command', subject: 'cd web && pnpm test', line: 5 },
      ],
    },
    {
      text: '```console\n$ cargo build \\\n    --release\n   Compiling\n```',
      claims: [{ kind: 'command', subject: 'cargo build --release', line: 2 }],
    },
    {
      text: '- [ ] Run migrations: `alembic upgrade head`',
      claims: [{ kind: 'command', subject: 'alembic upgrade head', line: 1 }],
    },
    {
      text: '```bash\nmake test        ✅ all tests\nmake bench # slow\n```',
      claims: [
        { kind: 'command', subject: 'make test' },
        { kind: 'command', subject: 'make bench' },
      ],
    },
    {
      text: '```sh\nshop serve\n```\n\nSee `shop list` and `cart list`.',
      claims: [
        { kind: 'command', subject: 'shop serve' },
        { kind: 'command', subject: 'shop list' },
      ],
    },
    { text: '```cmd\nsetup-db.bat\n```', claims: [{ kind: 'command', subject: 'setup-db.bat' }] },
    { text: 'Run `git pull`, or:\n```sh\ngit clone https://a.example/b\nmkdir -p x\n```', claims: [] },
    {
      text: '## Run\n```bash\ncd /path/to/grinder\n```\n\n```bash\n./grinder -m 5\n```',
      claims: [{ kind: 'command', subject: 'cd /path/to/grinder' }],
    },
    { text: '- **Without GPU:** `cargo build`', claims: [{ kind: 'command', subject: 'cargo build', op: 'present' }] },
    { text: '```bash\nhttp://localhost:80 → Users → Mail\n```', claims: [] },
    { text: '```python\nprint("x")\n```', claims: [] },
    { text: '```bash\n✓ Routes: 29\n  - Read operations: 8\n```', claims: [] },
    { text: '```\nsome output\nmore output\n```', claims: [] },
  ],
  *read(passage) {
    if (passage.form === 'code' && passage.code === 'shell') {
      if (
        !OF_MACHINE.test(passage.text) &&
        !/^\s*https?:/.test(passage.text) &&
        /\S\s|^\.\/|^\w+$|^[\w-]+\.(?:bat|cmd|ps1|sh)$/.test(passage.text) &&
        !isOfOther(passage)
      )
        yield { kind: 'command', subject: passage.text.replace(/\s+/g, ' ').trim(), claimed: { op: 'present' }, at: 0 }
      return
    }
    for (const named of passage.names())
      if ((named.kind === 'command' && !OF_MACHINE.test(named.text)) || isOfProgram(named, passage))
        yield {
          kind: 'command',
          subject: named.text,
          claimed: { op: isAbsent(passage, named.start) ? 'absent' : 'present' },
          at: named.start,
        }
  },
}

/** One command of a program that every machine has and that reads nothing of the repository: no reader tries it. */
const OF_MACHINE =
  /^(?:sudo\s+)?(?:git|gh|echo|ls|mkdir|rm|mv|grep|rg|find|wc|touch|kill|which|ping|ssh|curl|wget|brew|apt|apt-get|export|open)\s[^&|;]*$/

/** `shop list` in a document whose shell blocks run `shop`. */
function isOfProgram({ code, kind, text }: Named, passage: Passage): boolean {
  const program = code && kind === 'word' ? /^([a-z][\w.-]*)\s+[\w<[-]/.exec(text)?.[1] : undefined
  return program !== undefined && passage.programs().has(program)
}

/** "./grinder" where "cd /path/to/grinder" stands: the program of another project, in its own folder. */
function isOfOther(passage: Passage): boolean {
  const name = /^\.\/([\w-]+)(?=\s|$)/.exec(passage.text)?.[1]
  return (
    name !== undefined &&
    passage
      .sections()
      .some(({ passages }) =>
        passages.some(
          ({ code, text }) => code === 'shell' && text.trim().endsWith(`/${name}`) && /^cd\s+[/~]/.test(text.trim()),
        ),
      )
  )
}

function isAbsent(passage: Passage, at: number): boolean {
  // "Without GPU: `cargo build`": a condition, not a lack.
  const isCondition = passage.lexicon.begins('without', passage.statement.label) > 0
  return passage.stance().absent && !isCondition && !isMeans(passage, at)
}

/** "No pipeline: all was done via `make up`": what is used instead is there. */
function isMeans({ text, lexicon }: Passage, at: number): boolean {
  return lexicon.endsWithPreposition(text.slice(0, at).replace(/[`"'*]+$/, ''))
}
