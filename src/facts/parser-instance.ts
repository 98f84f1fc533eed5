import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { setFlagsFromString } from 'node:v8'
import { isMainThread } from 'node:worker_threads'
import type { Language, Parser } from 'web-tree-sitter'
import { openWalk, type Walk } from './tree-cursor.ts'

/** Memory in pages of 64 KiB. A megabyte of code takes a tenth of the most. */
const FIRST_PAGES = 512
const MOST_PAGES = 8192

/**
 * The parser gives its stacks back by calling itself, once for each level of nesting that has two readings. The 64 KiB
 * that it has for that border on its own data, and are overrun unseen: it is given more than Node's stack lets it use.
 */
const ROOM = 8 * 1024 * 1024
/** How much of that room a text may take. Where Node's stack ends first depends on its mood; this is far above it. */
const USABLE = 64 * 1024
/** Looked at below what is usable: a call that goes deeper leaves a trace there. */
const GUARD = 4 * 1024

/** One parser with a memory of its own. */
export interface ParserInstance {
  readonly parser: Parser
  /** @param file the grammar's WebAssembly file, as a module specifier */
  grammar(file: string): Promise<Language>
  /** @throws RangeError where a text was nested so deeply that the parser took more of its stack than it may */
  checkStack(): void
  readonly walk: Walk
  /** Gives back what it holds, as far as a failure left it able to. */
  end(): void
}

/**
 * Node 24 would compile the grammars' largest functions a second time, better, and take half a gigabyte for that; a run
 * is over before it pays.
 */
const COMPILE_ONCE = ['--liftoff', '--wasm-lazy-compilation', '--no-wasm-tier-up', '--no-wasm-dynamic-tiering']
/** The parser itself, compiled well at once, takes a quarter of a second and parses in half the time: it pays where many files come. */
const COMPILE_WELL = ['--no-liftoff', '--no-wasm-lazy-compilation', '--no-wasm-tier-up', '--no-wasm-dynamic-tiering']

/** The code of the parser, for any number of instances. */
export function compileParser(): WebAssembly.Module {
  for (const flag of isMainThread ? COMPILE_ONCE : COMPILE_WELL) setFlagsFromString(flag)
  const file = createRequire(import.meta.url).resolve('web-tree-sitter/web-tree-sitter.wasm')
  const code = new WebAssembly.Module(readFileSync(file))
  for (const flag of COMPILE_ONCE) setFlagsFromString(flag)
  return code
}

/** Starts an instance that shares nothing with those before it but the code. */
export async function startParser(code: WebAssembly.Module): Promise<ParserInstance> {
  const require = createRequire(import.meta.url)
  const file = require.resolve('web-tree-sitter')
  // The package keeps its one instance for as long as its module is kept.
  delete require.cache[file]
  const { Language, Parser }: typeof import('web-tree-sitter') = require(file)
  const memory = new WebAssembly.Memory({ initial: FIRST_PAGES, maximum: MOST_PAGES })
  let moveStack = (): number => 0
  let exports: WebAssembly.Exports = {}
  await Parser.init({
    wasmMemory: memory,
    // It would write "Aborted()" to stderr, and then throws just that.
    printErr() {},
    instantiateWasm(imports: WebAssembly.Imports, receive: (instance: WebAssembly.Instance, module: object) => void) {
      const instance = new WebAssembly.Instance(code, imports)
      const pointer = imports.env?.__stack_pointer
      exports = instance.exports
      const { malloc } = exports
      moveStack = () => {
        if (!(pointer instanceof WebAssembly.Global) || typeof malloc !== 'function')
          throw new Error('this web-tree-sitter has another stack than the one that is known here')
        const room: number = malloc(ROOM)
        pointer.value = (room + ROOM) & ~15
        return room + ROOM - USABLE
      }
      receive(instance, code)
    },
  })
  const lowest = moveStack()
  const parser = new Parser()
  const loaded = new Map<string, Promise<Language>>()
  return {
    parser,
    walk: openWalk(exports, memory),
    grammar(file) {
      const language = loaded.get(file) ?? Language.load(require.resolve(file))
      loaded.set(file, language)
      return language
    },
    checkStack() {
      if (new Uint8Array(memory.buffer, lowest - GUARD, GUARD).some((byte) => byte !== 0))
        throw new RangeError('nested too deeply')
    },
    end() {
      try {
        // Left undone, it would be done with the rest of the memory, where nobody could catch what it throws.
        parser.delete()
      } catch {}
    },
  }
}
