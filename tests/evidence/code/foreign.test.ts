import { describe, expect, test } from 'vitest'
import { foreignWords, translated } from '../../../src/evidence/code/foreign.ts'

describe('the words of a phrase in another language', () => {
  test.each([
    ['Automatische Rechnungsnummern', ['rechnung', 'nummern']],
    ['Bestandsbewegungen', ['bestand', 'bewegungen']],
    ['Kontakte verwalten', ['kontakte', 'verwalten']],
    ['背压状态回调通知', ['背压', '状态', '回调', '通知']],
    ['用户管理功能', ['用户', '管理']],
    ['Opus 编码器实现', ['opus', '编码器']],
    ['Pencarian dengan filter kategori', ['pencarian', 'filter', 'kategori']],
    ['Sidebar', ['sidebar']],
    ['Zuweisung zu Benutzern', ['zuweisung', 'benutzer']],
    ['Initialisierungsskripte', ['initialisierung', 'skripte']],
    ['Menyimpan datanya', ['menyimpan', 'data']],
    ['迭代详情页', ['迭代', '详情', '页']],
  ])('%s', (text, words) => expect(foreignWords(text)).toEqual(words))

  test('each by the stems of its English words', () => {
    expect(translated('rechnung')).toEqual(['invoic'])
    expect(translated('用户')).toEqual(['user'])
    expect(translated('benutzern')).toEqual(['user'])
    expect(translated('penggunanya')).toEqual(['user'])
    expect(translated('sidebar')).toEqual(['sidebar'])
    expect(translated('quux')).toEqual([])
  })
})
