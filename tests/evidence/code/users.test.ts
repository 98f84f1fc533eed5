import { expect, test } from 'vitest'
import { reach } from '../../../src/evidence/code/reach.ts'
import { usersOf } from '../../../src/evidence/code/users.ts'
import { evidencePaths } from '../../../src/evidence/evidence-paths.ts'
import { openRoom } from '../../../src/evidence/room.ts'
import { createFactSource } from '../../../src/facts/fact-source.ts'
import { memoryTree } from '../../support/memory-tree.ts'

const tree = memoryTree({
  'app/mail.py': 'def send_mail():\n    return 1\n',
  'app/kit/__init__.py': 'from ..mail import send_mail\n',
  'app/fake.py': 'def send_mail():\n    return 2\n',
  'app/direct.py': 'from app.mail import send_mail\n\nsend_mail()\n',
  'app/handed.py': 'from app import kit\n\nkit.send_mail()\n',
  'app/named.py': 'from app.kit import send_mail\n\nsend_mail()\n',
  'app/another.py': 'from app.fake import send_mail\n\nsend_mail()\n',
  'app/method.py': 'from app.clients import client\n\nclient.send_mail()\n',
  'tests/test_mail.py': 'from app.mail import send_mail\n\nsend_mail()\n',
})

test('a module is used where its names are imported, by whatever way', async () => {
  const room = openRoom(tree, createFactSource(tree), await evidencePaths(tree, new Set(), []))
  const entry = tree.entry('app/mail.py')
  if (!entry) throw new Error('no such file')
  const users = await usersOf(room, entry, undefined, await room.once(reach))
  expect(users.map(({ path }) => path)).toEqual(['app/direct.py', 'app/handed.py', 'app/named.py'])
})
