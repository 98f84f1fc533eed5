import type { Definition, DefinitionKind } from '../facts.ts'
import { excerpt } from '../findings.ts'
import { UNMADE } from '../read-table.ts'
import type { Lexis, Token, Tokens } from './tokenise.ts'

/** The words with which a language declares, for those that put a word in front of every declaration. */
export interface Words {
  readonly lexis: Lexis
  /** `class`, `interface`, … and what they declare. */
  readonly types: Readonly<Record<string, DefinitionKind>>
  readonly functions: ReadonlySet<string>
  readonly variables: ReadonlySet<string>
  readonly aliases: ReadonlySet<string>
  readonly modifiers: ReadonlySet<string>
  /** Modifiers that make a declaration invisible elsewhere. */
  readonly hidden: ReadonlySet<string>
  /** Enum members are listed first in the body, or each behind this word. */
  readonly members: 'listed' | 'case'
  /** Extensions add to a type that is declared elsewhere. */
  readonly extension?: string
  /** What stands between the brackets and the result type of a function. */
  readonly result: ':' | '->'
  /** Bodies may be marked by indentation instead of braces. */
  readonly columns: boolean
}

/** An annotation with the tokens of its arguments. */
export interface Mark {
  readonly name: string
  readonly line: number
  /** Token indices of the brackets around its arguments. */
  readonly from?: number
  readonly to?: number
}

/** A declaration, and the tokens it spans. */
export interface Declared extends Definition {
  readonly marks: readonly Mark[]
  /** Index of the token of its name. */
  readonly at: number
  /** Token indices of its body, without the braces; empty where it has none. */
  readonly from: number
  readonly to: number
  /** The type that an extension function is for. */
  readonly receiver?: string
}

interface Open {
  readonly name: string
  readonly kind: DefinitionKind | 'block'
  readonly to: number
  readonly column: number
  /** The bracket that what it declares stands in. */
  readonly bracket: number
}

/** Reads the declarations of a text. Pure; a text that is not whole gives what can be seen. */
export function declarations(source: Tokens, words: Words): readonly Declared[] {
  return new Reader(source, words).read()
}

/** How many tokens the parameters of a type may have; more is a comparison. */
const LONGEST_TYPE = 300

class Reader {
  readonly #tokens: readonly Token[]
  readonly #source: Tokens
  readonly #words: Words
  readonly #found: Declared[] = []
  readonly #open: Open[] = []
  #marks: Mark[] = []
  #modifiers: string[] = []

  constructor(source: Tokens, words: Words) {
    this.#source = source
    this.#tokens = source.tokens
    this.#words = words
  }

  read(): readonly Declared[] {
    for (let at = 0; at < this.#tokens.length; ) {
      while (this.#isOver(at)) this.#open.pop()
      const next = this.#step(at)
      at = Math.max(next, at + 1)
    }
    return this.#found
  }

  #isOver(at: number): boolean {
    const top = this.#open.at(-1)
    const token = this.#tokens[at]
    if (!top || !token) return false
    if (top.to >= 0) return at > top.to
    const isFirst = this.#tokens[at - 1]?.line !== token.line
    return isFirst && token.column <= top.column && !/^[)\]}]$/.test(token.text)
  }

  #text(at: number): string {
    const token = this.#tokens[at]
    return token && token.kind !== 'string' ? token.text : ''
  }

  /** Looks at one token; gives the index to go on with. */
  #step(at: number): number {
    const { types, functions, variables, aliases, modifiers, extension } = this.#words
    const token = this.#tokens[at]
    if (!token) return at + 1
    const text = this.#text(at)
    if (text === '@') return this.#mark(at)
    const before = this.#text(at - 1)
    const isWord = token.kind === 'name' && before !== '.' && before !== '?.' && before !== '::'
    const next = this.#tokens[at + 1]
    const isBeforeWord =
      functions.has(this.#text(at + 1)) || variables.has(this.#text(at + 1)) || Object.hasOwn(types, this.#text(at + 1))
    // `class func` and `fun interface`: the first word only colours the second; `case` does so before a class.
    if (isWord && isBeforeWord && (Object.hasOwn(types, text) || functions.has(text) || text === 'case')) {
      this.#modifiers.push(text)
      return at + 1
    }
    if (
      isWord &&
      modifiers.has(text) &&
      (next?.kind === 'name' ||
        text === 'companion' ||
        this.#text(at + 1) === '(' ||
        this.#text(at + 1) === '[' ||
        this.#text(at + 1) === '@')
    ) {
      this.#modifiers.push(text)
      // `private(set)`, `private[users]`
      return this.#text(at + 1) === '(' || this.#text(at + 1) === '[' ? this.#skip(at + 1) : at + 1
    }
    let to = at + 1
    if (isWord && Object.hasOwn(types, text)) to = this.#type(at, types[text] ?? 'class')
    else if (isWord && text === extension) to = this.#extension(at)
    else if (isWord && functions.has(text)) to = this.#function(at)
    else if (isWord && variables.has(text)) to = this.#variable(at)
    else if (isWord && aliases.has(text) && next?.kind === 'name') to = this.#alias(at)
    else if (isWord && text === 'case' && this.#words.members === 'case' && this.#open.at(-1)?.kind === 'enum')
      to = this.#cases(at)
    this.#marks = []
    this.#modifiers = []
    return to
  }

  /** `@Name`, `@field:Name(…)`, `@a.b.Name` */
  #mark(at: number): number {
    let next = at + 1
    if (this.#text(next + 1) === ':') next += 2
    const line = this.#tokens[next]?.line ?? 1
    let name = this.#text(next)
    while (this.#text(next + 1) === '.') {
      name += `.${this.#text(next + 2)}`
      next += 2
    }
    const close =
      this.#text(next + 1) === '(' && this.#tokens[next + 1]?.line === this.#tokens[next]?.line
        ? this.#source.pairs.get(next + 1)
        : undefined
    this.#marks.push(close === undefined ? { name, line } : { name, line, from: next + 1, to: close })
    return (close ?? next) + 1
  }

  /** Behind a bracket's partner, or behind the token. */
  #skip(at: number): number {
    return (this.#source.pairs.get(at) ?? at) + 1
  }

  /** Behind `<…>`, if there is one. */
  #skipAngles(at: number): number {
    if (this.#text(at) !== '<' && !(this.#words.columns && this.#text(at) === '[')) return at
    if (this.#text(at) === '[') return this.#skip(at)
    let depth = 0
    for (let next = at; next < Math.min(at + LONGEST_TYPE, this.#tokens.length); next++) {
      const text = this.#text(next)
      if (text === '<') depth++
      else if (text === '>' && --depth === 0) return next + 1
      else if (text === '{' || text === '}' || text === ';') return at
    }
    return at
  }

  #declare(
    at: number,
    one: Pick<Definition, 'name' | 'kind'> & Partial<Definition>,
    body: { from: number; to: number; end: number },
    receiver?: string,
  ): void {
    const top = this.#open.at(-1)
    const token = this.#tokens[at]
    const last = this.#tokens[body.end] ?? token
    if (!token || !last) return
    this.#found.push({
      container: top?.name,
      line: token.line,
      end: last.line + newlines(this.#source.text, last),
      exported: !this.#modifiers.some((word) => this.#words.hidden.has(word)),
      decorators: this.#marks.map((mark) => mark.name),
      bases: [],
      stub: false,
      ...one,
      marks: this.#marks,
      at,
      from: body.from,
      to: body.to,
      receiver,
    })
  }

  #isInFunction(): boolean {
    const kind = this.#open.at(-1)?.kind
    return kind === 'function' || kind === 'method' || kind === 'block'
  }

  /** `class Name<T>(val a: Int) : Base(), Other { … }` */
  #type(at: number, kind: DefinitionKind): number {
    let next = at + 1
    // `enum class`, `case class`, `case object`, `fun interface`: the first word has been a modifier.
    const isEnum = kind === 'enum' || this.#modifiers.includes('enum')
    while (/^(?:class|object|interface)$/.test(this.#text(next)) && this.#tokens[next]?.kind === 'name') next++
    const named = this.#tokens[next]
    const isCompanion = this.#modifiers.includes('companion')
    const isNamed = named?.kind === 'name' && this.#text(next) !== 'extends'
    if (!isNamed && !isCompanion) return at + 1
    const name = isNamed ? named.text : 'Companion'
    const nameAt = isNamed ? next : at
    const header = this.#header(isNamed ? next + 1 : next)
    const body = this.#body(header.end, at)
    const fullKind = isEnum ? 'enum' : kind
    const container = isCompanion && !isNamed ? this.#open.at(-1)?.name : name
    if (!(isCompanion && !isNamed)) this.#declare(nameAt, { name, kind: fullKind, bases: header.bases }, body)
    const marks = this.#marks
    const isCase = this.#modifiers.includes('case')
    this.#openBody(container ?? name, fullKind, at, body)
    this.#marks = []
    this.#modifiers = []
    if (header.from >= 0) this.#parameters(header.from, header.to, isCase)
    const go =
      isEnum && this.#words.members === 'listed' && body.to > body.from ? this.#entries(body.from, body.to) : body.from
    this.#marks = marks
    if (body.to === body.from && body.to >= 0) this.#open.pop()
    return Math.max(go, at + 1)
  }

  /** The column that the line of a token begins at. */
  #columnOf(at: number): number {
    return this.#source.indents[at] ?? 0
  }

  /** Type parameters, constructor and supertypes; gives the index of what follows. */
  #header(start: number): {
    readonly bases: string[]
    readonly end: number
    readonly from: number
    readonly to: number
  } {
    let at = this.#skipAngles(start)
    let from = -1
    let to = -1
    const bases: string[] = []
    for (; at < this.#tokens.length; at++) {
      const text = this.#text(at)
      if (text === '(') {
        if (from < 0) {
          from = at
          to = this.#source.pairs.get(at) ?? at
        }
        at = this.#skip(at) - 1
      } else if (text === '@') at = this.#skipMark(at)
      else if (/^(?:constructor|private|internal|protected|public|implicit|using)$/.test(text)) continue
      else if (text === ':' || text === 'extends' || text === 'with' || text === 'derives') {
        // Scala 3 opens a body by indentation with a colon at the end of the line.
        if (text === ':' && this.#tokens[at + 1]?.line !== this.#tokens[at]?.line && this.#words.columns) break
        at = this.#bases(at + 1, bases) - 1
      } else break
    }
    return { bases, end: at, from, to }
  }

  #skipMark(at: number): number {
    return this.#text(at + 2) === '(' ? this.#skip(at + 2) - 1 : at + 1
  }

  /** Names of supertypes, without their arguments; gives the index behind them. */
  #bases(start: number, bases: string[]): number {
    let at = start
    for (;;) {
      let name = ''
      while (this.#tokens[at]?.kind === 'name' || this.#text(at) === '.' || this.#text(at) === '@') {
        const isNext = this.#tokens[at]?.kind === 'name' && this.#tokens[at - 1]?.kind === 'name' && name !== ''
        if (isNext || /^(?:by|where|with|extends|derives)$/.test(this.#text(at))) break
        name += this.#text(at)
        at++
      }
      if (name !== '') bases.push(name.replace(/^@\w+/, ''))
      at = this.#skipAngles(at)
      while (this.#text(at) === '(') at = this.#skip(at)
      if (this.#text(at) === 'by') {
        at += 2
        while (this.#text(at) === '.' || this.#text(at) === '(') at = this.#text(at) === '(' ? this.#skip(at) : at + 2
      }
      if (this.#text(at) === 'where') while (at < this.#tokens.length && this.#text(at) !== '{') at++
      if (this.#text(at) !== ',' && this.#text(at) !== '&') return at
      at++
    }
  }

  /** The body behind a header: in braces, or indented below. */
  #body(at: number, declaredAt: number): { from: number; to: number; end: number } {
    if (this.#text(at) === '{') {
      const close = this.#source.pairs.get(at) ?? this.#tokens.length - 1
      return { from: at + 1, to: close, end: close }
    }
    const isIndented =
      this.#words.columns &&
      (this.#text(at) === ':' || this.#text(at) === '=') &&
      this.#tokens[at + 1]?.line !== this.#tokens[at]?.line
    if (isIndented) {
      const column = this.#columnOf(declaredAt)
      let end = at
      while (this.#tokens[end + 1] && (this.#tokens[end + 1]?.column ?? 0) > column) end++
      return { from: at + 1, to: end, end }
    }
    return { from: at, to: at, end: Math.max(declaredAt, at - 1) }
  }

  /** `val` and `var` among the parameters of a constructor are fields; all are in a case class. */
  #parameters(from: number, to: number, all: boolean): void {
    for (let at = from + 1; at < to; at++) {
      const text = this.#text(at)
      if (text === '@') at = this.#mark(at) - 1
      else if (text === '(' || text === '[' || text === '{') at = this.#skip(at) - 1
      else if (this.#words.modifiers.has(text)) this.#modifiers.push(text)
      else if (
        (this.#words.variables.has(text) && this.#tokens[at + 1]?.kind === 'name') ||
        (all && this.#text(at + 1) === ':')
      ) {
        const nameAt = this.#words.variables.has(text) ? at + 1 : at
        let end = nameAt
        while (end + 1 < to && this.#text(end + 1) !== ',') {
          end = Math.max(end + 1, this.#skipAngles(end + 1) - 1, this.#skip(end + 1) - 1)
        }
        const value = this.#value(nameAt + 1, end)
        this.#declare(nameAt, { name: this.#text(nameAt), kind: 'field', value }, { from: end, to: end, end })
        at = end
      } else if (text === ',') {
        this.#marks = []
        this.#modifiers = []
      }
    }
    this.#marks = []
    this.#modifiers = []
  }

  /** The value, or else the type, between two tokens. */
  #value(from: number, to: number): string | undefined {
    for (let at = from; at <= to; at++) {
      if (this.#text(at) === '=' && at < to) return this.#between(at + 1, to)
      if (this.#text(at) === '(' || this.#text(at) === '{') at = this.#skip(at) - 1
    }
    return this.#text(from) === ':' && from < to ? this.#between(from + 1, to) : undefined
  }

  #between(from: number, to: number): string {
    return excerpt(this.#source.text.slice(this.#tokens[from]?.start ?? 0, this.#tokens[to]?.end ?? 0))
  }

  /** `ONE(1), TWO { … };` */
  #entries(from: number, to: number): number {
    let at = from
    while (at < to) {
      if (this.#text(at) === '@') {
        at = this.#mark(at)
        continue
      }
      if (
        this.#tokens[at]?.kind !== 'name' ||
        this.#words.functions.has(this.#text(at)) ||
        this.#words.modifiers.has(this.#text(at))
      )
        break
      const nameAt = at
      at++
      const first = at
      while (this.#text(at) === '(' || this.#text(at) === '{') at = this.#skip(at)
      const value = at > first && this.#text(first) === '(' ? this.#between(first, this.#skip(first) - 1) : undefined
      this.#declare(
        nameAt,
        { name: this.#text(nameAt), kind: 'member', exported: true, value },
        { from: at, to: at, end: at - 1 },
      )
      this.#marks = []
      if (this.#text(at) !== ',') break
      at++
    }
    return this.#text(at) === ';' ? at + 1 : at
  }

  /** `case one, two(Int), three = "x"` */
  #cases(at: number): number {
    let next = at + 1
    for (;;) {
      const nameAt = next
      if (this.#tokens[next]?.kind !== 'name') return next
      next++
      const from = next
      if (this.#text(next) === '(') next = this.#skip(next)
      if (this.#text(next) === '=') next += 2
      // Scala's enum cases may extend.
      if (this.#text(next) === 'extends') next = this.#bases(next + 1, [])
      const value = next > from ? this.#between(this.#text(from) === '=' ? from + 1 : from, next - 1) : undefined
      this.#declare(
        nameAt,
        { name: this.#text(nameAt), kind: 'member', exported: true, value },
        { from: next, to: next, end: next - 1 },
      )
      if (this.#text(next) !== ',') return next
      next++
    }
  }

  #extension(at: number): number {
    const bases: string[] = []
    const end = this.#bases(at + 1, bases)
    const header = this.#header(end)
    const body = this.#body(header.end, at)
    this.#openBody((bases[0] ?? '').replace(/^.*\./, ''), 'class', at, body)
    return body.from
  }

  /** `fun <T> Receiver<T>.name(…): Type { … }` or `= …`; initialisers have no name of their own. */
  #function(at: number): number {
    let next = this.#skipAngles(at + 1)
    let name = /^(?:init|deinit|subscript)$/.test(this.#text(at)) ? this.#text(at) : ''
    let nameAt = at
    let receiver: string | undefined
    while (
      this.#tokens[next]?.kind === 'name' ||
      /^[.?]$|^\?\.$/.test(this.#text(next)) ||
      this.#isOperator(next, name)
    ) {
      if (this.#tokens[next]?.kind === 'name' || this.#isOperator(next, name)) {
        if (name !== '') receiver = name
        name = this.#text(next)
        nameAt = next
      }
      next = this.#skipAngles(next + 1)
    }
    if (this.#text(next) === '?' || this.#text(next) === '!') next++
    if (name === '' || (this.#text(next) !== '(' && !this.#words.columns)) return at + 1
    while (this.#text(next) === '(') next = this.#skip(next)
    const body = this.#functionBody(next, at)
    const inType = this.#open.length > 0 && !this.#isInFunction()
    const isAbstract = body.from === body.to && this.#text(body.from - 1) !== '{'
    const kind = inType ? 'method' : 'function'
    const stub = !isAbstract && name !== 'init' && this.#doesNothing(body.from, body.to)
    this.#declare(nameAt, { name, kind, stub, value: this.#constant(body.from, body.to) }, body, receiver)
    if (body.to > body.from)
      this.#openBody(name, kind, at, { from: body.from, to: body.to - (this.#text(body.to) === '}' ? 0 : 1) })
    return body.from
  }

  /** Swift and Scala have functions named by signs. */
  #isOperator(at: number, name: string): boolean {
    return name === '' && this.#words.result === '->' && /^[-+*/%<>=!&|^~]+$/.test(this.#text(at))
  }

  #functionBody(start: number, declaredAt: number): { from: number; to: number; end: number } {
    let at = start
    for (; at < this.#tokens.length; at++) {
      const text = this.#text(at)
      if (text === '{') {
        const close = this.#source.pairs.get(at) ?? this.#tokens.length - 1
        return { from: at + 1, to: close, end: close }
      }
      if (text === '=') {
        const body = this.#body(at, declaredAt)
        if (body.to > body.from) return body
        if (this.#text(at + 1) === '{' && this.#words.columns) continue
        const end = this.#expressionEnd(at + 1)
        return { from: at + 1, to: end + 1, end }
      }
      if (text === '}' || text === ';' || text === ')' || this.#startsAnew(at)) break
      if (text === '(' || text === '[') at = this.#skip(at) - 1
      else if (text === '<') at = Math.max(at, this.#skipAngles(at) - 1)
    }
    return { from: at, to: at, end: Math.max(declaredAt, at - 1) }
  }

  /** Does a token begin a line with a word that declares? */
  #startsAnew(at: number): boolean {
    const { types, functions, variables, modifiers } = this.#words
    const token = this.#tokens[at]
    if (!token || token.line === this.#tokens[at - 1]?.line) return false
    const text = this.#text(at)
    return (
      text === '@' ||
      Object.hasOwn(types, text) ||
      functions.has(text) ||
      variables.has(text) ||
      modifiers.has(text) ||
      text === this.#words.extension ||
      text === 'case'
    )
  }

  /** The last token of an expression that has no bracket around it: where a line ends that nothing continues. */
  #expressionEnd(start: number): number {
    let at = start
    for (; at < this.#tokens.length; at++) {
      const text = this.#text(at)
      if (text === '(' || text === '[' || text === '{') at = this.#skip(at) - 1
      else if (text === '<') at = Math.max(at, this.#skipAngles(at) - 1)
      else if (text === ')' || text === ']' || text === '}' || text === ';' || text === ',') return at - 1
      const next = this.#tokens[at + 1]
      if (!next) return at
      const goesOn =
        next.line === this.#tokens[at]?.line ||
        /^(?:\.|\?\.|\?:|&&|\|\||->|else|[-+*/?:=])$/.test(this.#text(at + 1)) ||
        /^(?:=|&&|\|\||[-+*/,.:?]|\?:|->|else|in|is|as)$/.test(this.#text(at))
      if (!goesOn && next.line !== this.#lastLine(at)) return at
    }
    return this.#tokens.length - 1
  }

  #lastLine(at: number): number {
    const token = this.#tokens[at]
    return token ? token.line + newlines(this.#source.text, token) : 0
  }

  #doesNothing(from: number, to: number): boolean {
    if (to <= from) return true
    const first = this.#text(from)
    if (first === 'return' && to === from + 1) return true
    if (/^\?\?\?$/.test(this.#between(from, to - 1))) return true
    const callee = first === 'throw' ? from + 1 : from
    const last = this.#text(callee + 1) === '(' ? this.#skip(callee + 1) : callee + 1
    if (last < to) return false
    const text = this.#between(from, to - 1)
    return /^(?:TODO\b|fatalError\()/.test(text)
      ? !/^fatalError/.test(text) || UNMADE.test(text)
      : first === 'throw' && (UNMADE.test(text) || /UnsupportedOperation/.test(text))
  }

  /** A function of one constant. */
  #constant(from: number, to: number): string | undefined {
    const at = this.#text(from) === 'return' ? from + 1 : from
    const token = this.#tokens[at]
    return at + 1 === to && token && (token.kind === 'string' || token.kind === 'number') && !token.computed
      ? this.#between(at, at)
      : undefined
  }

  /** `val name: Type = …`; those of a function are its own. */
  #variable(at: number): number {
    let next = this.#skipAngles(at + 1)
    let nameAt = -1
    while (this.#tokens[next]?.kind === 'name' || this.#text(next) === '.') {
      if (this.#tokens[next]?.kind === 'name') nameAt = next
      next = this.#skipAngles(next + 1)
    }
    if (nameAt < 0 || this.#isInFunction() || this.#isInBrackets(at)) return at + 1
    const name = this.#text(nameAt)
    const end = Math.max(nameAt, this.#variableEnd(next))
    const kind = this.#open.length === 0 ? 'variable' : 'field'
    const isBlock = this.#text(end) === '}'
    this.#declare(
      nameAt,
      { name, kind, value: this.#value(next, isBlock ? next - 1 : end) ?? this.#value(next, end) },
      { from: end, to: end, end },
    )
    return next
  }

  /** Inside brackets that no open declaration accounts for: a lambda's or a call's own. */
  #isInBrackets(at: number): boolean {
    return (this.#source.inside[at] ?? -1) !== (this.#open.at(-1)?.bracket ?? -1)
  }

  #openBody(name: string, kind: Open['kind'], at: number, body: { readonly from: number; readonly to: number }): void {
    const bracket = this.#text(body.from - 1) === '{' ? body.from - 1 : (this.#source.inside[at] ?? -1)
    this.#open.push({ name, kind, to: body.to, column: this.#columnOf(at), bracket })
  }

  #variableEnd(start: number): number {
    for (let at = start; at < this.#tokens.length; at++) {
      const text = this.#text(at)
      if (text === '=' || text === 'by') return this.#expressionEnd(at + 1)
      if (text === '{') return this.#skip(at) - 1
      if (
        text === '}' ||
        text === ')' ||
        text === ';' ||
        text === ',' ||
        this.#tokens[at]?.line !== this.#tokens[start - 1]?.line
      )
        return at - 1
      if (text === '(') at = this.#skip(at) - 1
      else if (text === '<') at = Math.max(at, this.#skipAngles(at) - 1)
    }
    return this.#tokens.length - 1
  }

  /** The last token of a type. */
  #typeEnd(start: number): number {
    let at = start
    for (;;) {
      const next =
        this.#text(at) === '(' || this.#text(at) === '[' ? this.#skip(at) : Math.max(this.#skipAngles(at), at)
      if (next > at) at = next
      else if (this.#tokens[at]?.kind === 'name' || /^(?:\.|->|=>|\?|!|&|\*)$/.test(this.#text(at))) at++
      else return at - 1
      if (this.#tokens[at]?.line !== this.#tokens[at - 1]?.line) return at - 1
    }
  }

  #alias(at: number): number {
    const nameAt = at + 1
    let end = this.#skipAngles(nameAt + 1)
    if (this.#text(end) === '=') end = this.#typeEnd(end + 1)
    this.#declare(
      nameAt,
      { name: this.#text(nameAt), kind: 'type', value: this.#value(this.#skipAngles(nameAt + 1), end) },
      { from: end, to: end, end },
    )
    return end + 1
  }
}

function newlines(text: string, token: Token): number {
  return token.kind === 'string' ? text.slice(token.start, token.end).split('\n').length - 1 : 0
}
