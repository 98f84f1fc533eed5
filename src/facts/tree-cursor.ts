import type { Tree } from 'web-tree-sitter'

/** A place in a syntax tree that moves. */
export interface Cursor {
  /** @returns false, and stays, where there is none; likewise below */
  toFirstChild(): boolean
  toNextSibling(): boolean
  toParent(): boolean
  typeId(): number
  /** 0 for none. */
  fieldId(): number
  /** In UTF-16 units. */
  start(): number
  end(): number
  isMissing(): boolean
}

/** Calls `visit` with a cursor at the root of a tree. */
export type Walk = <T>(tree: Tree, visit: (cursor: Cursor) => T) => T

/**
 * Cursors that move within the parser's memory. Web-tree-sitter copies its cursor in and out with every step, which
 * takes three times as long as the step.
 * @param exports those of web-tree-sitter's WebAssembly module
 * @throws Error where they are not those of the version that is known here
 */
export function openWalk(exports: WebAssembly.Exports, memory: WebAssembly.Memory): Walk {
  const {
    ts_init: init,
    ts_tree_cursor_goto_first_child_wasm: toFirstChild,
    ts_tree_cursor_goto_next_sibling_wasm: toNextSibling,
    ts_tree_cursor_goto_parent_wasm: toParent,
    ts_tree_cursor_current_node_type_id_wasm: typeId,
    ts_tree_cursor_current_field_id_wasm: fieldId,
    ts_tree_cursor_start_index_wasm: start,
    ts_tree_cursor_end_index_wasm: end,
    ts_tree_cursor_current_node_is_missing_wasm: isMissing,
  } = exports
  if (
    typeof init !== 'function' ||
    typeof toFirstChild !== 'function' ||
    typeof toNextSibling !== 'function' ||
    typeof toParent !== 'function' ||
    typeof typeId !== 'function' ||
    typeof fieldId !== 'function' ||
    typeof start !== 'function' ||
    typeof end !== 'function' ||
    typeof isMissing !== 'function'
  )
    throw new Error('this web-tree-sitter has other cursors than those that are known here')
  /** Where the module keeps the cursor that it is asked about, as four numbers. */
  const place: number = init()
  let tree = 0
  const cursor: Cursor = {
    toFirstChild: () => toFirstChild(tree) === 1,
    toNextSibling: () => toNextSibling(tree) === 1,
    toParent: () => toParent(tree) === 1,
    typeId: () => typeId(tree),
    fieldId: () => fieldId(tree),
    start: () => start(tree),
    end: () => end(tree),
    isMissing: () => isMissing(tree) === 1,
  }
  return (of, visit) => {
    const own = of.walk()
    try {
      tree = Reflect.get(of, 0)
      return visit(cursor)
    } finally {
      // It frees what it has: that must be what the steps have made of it.
      Object.assign(own, [...new Int32Array(memory.buffer, place, 4)])
      own.delete()
    }
  }
}
