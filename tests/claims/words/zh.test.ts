import { expect, test } from 'vitest'
import { lexiconOf } from '../../../src/claims/lexicon.ts'

const zh = lexiconOf('zh')

test.each(['待创建', '待完善', '后续优化', '遗留问题', '未来规划'])('%s names what is still to come', (label) => {
  expect(zh.is('planned', label)).toBe(true)
})

test.each([
  ['已完成', 'done'],
  ['部分完成', 'partial'],
  ['进行中', 'progress'],
  ['已推迟', 'open'],
  ['尚未实现', 'absent'],
])('%s says %s', (word, state) => expect(zh.stateWords(word).map((one) => one.state)).toEqual([state]))
