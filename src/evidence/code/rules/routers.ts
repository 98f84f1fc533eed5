import { isExamplePath, isTestPath } from '../source-files.ts'
import { factsIn, type Rule, tally } from './rule.ts'

const MAKER = /^(?:new\s+)?(?:[\w.]+\.)?(?:APIRouter|Blueprint|APIBlueprint|Router|DefaultRouter|Hono|NinjaAPI)\s*[(<]/

/** Routers by the variables that hold one, and by the files that register routes. */
export const routers: Rule = {
  counts: 'Variables that hold a router or controllers with routes; also files that register a route.',
  nouns: [
    'router',
    'controller',
    'blueprint',
    'route file',
    'router file',
    'api router',
    'handler file',
    '路由',
    '控制器',
  ],
  async count({ room, files, whole }) {
    const made = []
    const holders = []
    for await (const [entry, facts] of factsIn(room, files)) {
      if (isTestPath(entry.path) || isExamplePath(entry.path)) continue
      for (const { name, value, line, kind, decorators } of facts.definitions)
        if (
          MAKER.test(value ?? '') ||
          (kind === 'class' && (/Controller$/.test(name) || decorators.some((mark) => /Controller$/.test(mark))))
        )
          made.push({ path: entry.path, line, blob: entry.oid, note: name })
      const [first] = facts.routes
      if (first) holders.push({ path: entry.path, line: first.line, blob: entry.oid, note: entry.path })
    }
    const [one, other] = [
      tally('routers.made', 'routers', made, !whole),
      tally('routers.files', 'routers', holders, !whole),
    ]
    return [one, other].filter(({ value }) => value > 0)
  },
}
