import { describe, expect, test } from 'vitest'
import { definitions, imports, read } from '../read.ts'

describe('a CommonJS module', () => {
  const source = `const express = require('express')
const { a, b: c } = require('./lib')
const deep = require('./deep').value
require('./side')

class Model {}
Model.prototype.save = async function () {
  return 1
}
userSchema.methods.compare = function () {}
exports.list = async (req, res) => {}
exports.limit = 5
module.exports = { find, helper: () => 1 }
function find() {}
function hidden() {}
try {
  find()
} catch (error) {}
try {
  find()
} catch {
  // ignored on purpose
}
`

  test('definitions', async () => {
    expect(await definitions('lib/shop.js', source)).toEqual([
      '-!class Model',
      '-method Model.save = 1',
      '-!method userSchema.compare',
      '!function list',
      'variable limit = 5',
      'function helper',
      '!function find',
      '-!function hidden',
    ])
  })

  test('imports', async () => {
    expect(await imports('lib/shop.js', source)).toEqual([
      'express: * as express',
      './lib: a, b as c',
      './deep: value as deep',
      './side: ',
    ])
  })

  test('broadHandlers', async () => {
    expect((await read('lib/shop.js', source)).broadHandlers).toEqual([18])
  })
})

test('the options of a default export', async () => {
  const source = `export default { name: 'X', data() { return {} }, methods: { save() { go() } } }
`
  expect(await definitions('src/x.js', source)).toEqual(['function data', 'function save'])
})
