import { describe, expect, test } from 'vitest'
import { symbol } from '../../../../src/evidence/symbol.ts'
import { askCollector } from '../../../support/ask-collector.ts'

const FILES = {
  'src/pages/Schedule.tsx':
    'export function Schedule() {\n  const [isDrawerPinned, setDrawerPinned] = useState(false)\n  return <Drawer open={isDrawerPinned} />\n}\n',
  'src/models/draft.ts': 'export interface InvoiceDraft {\n  approver: string\n  dueDate: string\n}\n',
  'src/models/Card.ts': 'export interface Card {\n  contactId: string\n  customerId: string\n}\n',
  'src/db.py': 'def open_pool_of_connections():\n    return connect()\n\ndef retry_query(run):\n    return run()\n',
  'src/billing.ts': 'export function taxOf(net: number) {\n  return net * rate\n}\nexport const uid = 1\n',
  'src/export.ts': 'export function exportToCsv(rows: string[]) {\n  return rows.join()\n}\n',
  'src/tickets.ts':
    'export function ticketsByStatus(status: string) {\n  return all(status)\n}\nexport enum Priority {\n  LOW,\n  HIGH,\n}\n',
  'tests/draft.test.ts': "test('rows', () => expect(list()).toEqual([]))\n",
}

describe('features that no single definition is called after', async () => {
  const ask = await askCollector(symbol, 'symbol', FILES)
  const place = async (subject: string, asked = {}) => (await ask(subject, asked)).places

  test('a name that a file keeps to itself shows all of them', async () =>
    expect(await place('Pinned drawer')).toEqual(['src/pages/Schedule.tsx']))

  test('a type and its members show them together, where it is called by them', async () => {
    expect(await place('Invoice draft due approver')).toEqual(['src/models/draft.ts:1'])
    expect((await ask('Customers assigned to contacts')).observation.state).toBe('unresolved')
  })

  test('two things are shown each by itself', async () => {
    expect(await place('Pool of connections and query retry')).toEqual(['src/db.py:1', 'src/db.py:4'])
    expect((await ask('Pool of connections and certificate pinning')).observation.state).toBe('unresolved')
  })

  test('a common word under a topic is that of the topic, and words that add nothing weigh nothing', async () => {
    expect(await place('Status tracking', { section: ['Ticket System'] })).toEqual(['src/tickets.ts:1'])
    expect((await ask('Storage', { section: ['Ticket System'] })).observation.state).toBe('unresolved')
  })

  test('one telling word is found anywhere: the common word beside it has to show too, but for one that says nothing', async () => {
    expect((await ask('Ticket guide server')).observation.state).toBe('unresolved')
    expect((await ask('Ticket server')).observation.state).toBe('unresolved')
    expect((await ask('Ticket management')).observation.state).toBe('observed')
  })

  test('a value of a listed label', async () =>
    expect(await place('Priority levels: Low')).toEqual(['src/tickets.ts:5']))

  test('a list of features that names a test is no section of tests', async () =>
    expect(await place('Invoice draft due approver', { near: ['tests/draft.test.ts'] })).toEqual([
      'src/models/draft.ts:1',
    ]))

  test.each([
    ['an acronym of three letters that nobody uses for these words', 'User interface design'],
    ['another format than the one that is there', 'Excel export'],
    ['one word that may stand for another', 'Fee engine'],
  ])('%s shows nothing', async (_, subject) => expect((await ask(subject)).observation.state).toBe('unresolved'))

  test('in other languages', async () => {
    expect(await place('MwSt.-Logik', { language: 'de' })).toEqual(['src/billing.ts:1'])
    expect(await place('Priorität: Niedrig', { language: 'de' })).toEqual(['src/tickets.ts:5'])
  })
})
