/** A parser of expressions for tests: written apart from the one that publication uses, so that each checks the other. */
import type { Expr, Step } from '../model'
import { type Word, wordsOf } from './words'

const BINDS: Record<string, number> = {
  or: 1,
  and: 2,
  '=': 3,
  '!=': 3,
  '<': 4,
  '<=': 4,
  '>': 4,
  '>=': 4,
  '+': 5,
  '-': 5,
  '*': 6,
  div: 6,
  mod: 6,
  '|': 8,
}
const NEGATION = 7
const KINDS = new Set(['node', 'text', 'comment', 'processing-instruction'])
const ANYWHERE: Step = ['descendant-or-self', 'node()']
const SHORT: Record<string, string> = { 'self::node()': '.', 'parent::node()': '..' }
const END: Word = { kind: 'end', text: '' }

/** The expression that a text spells, as publication would compile it. Throws for anything else. */
export function parse(text: string): Expr {
  const reader = new Reader(wordsOf(text))
  const expr = reader.expression(0)
  reader.finish()
  return expr
}

class Reader {
  readonly #words: readonly Word[]
  #at = 0

  constructor(words: readonly Word[]) {
    this.#words = words
  }

  finish(): void {
    if (this.#here.kind !== 'end') throw new Error(`unexpected ${this.#here.text}`)
  }

  expression(binds: number): Expr {
    let expr = this.#operand()
    for (let tight = this.#binds(); tight > binds; tight = this.#binds()) {
      const operator = this.#take().text
      expr = [operator, expr, this.expression(tight)] as unknown as Expr
    }
    return expr
  }

  #operand(): Expr {
    if (this.#here.kind === 'op' && this.#skip('-')) return ['neg', this.expression(NEGATION)]
    return this.#path()
  }

  #path(): Expr {
    if (this.#skip('/')) return ['p', 1, ...(this.#stepAhead() ? this.#steps() : [])]
    if (this.#skip('//')) return ['p', 1, ANYWHERE, ...this.#steps()]
    if (!this.#primaryAhead()) return ['p', 0, ...this.#steps()]
    const primary = this.#primary()
    const predicates = this.#predicates()
    const start: Expr = predicates.length > 0 ? ['q', primary, ...predicates] : primary
    const between = this.#separator()
    return between ? ['p', start, ...between, ...this.#steps()] : start
  }

  #primary(): Expr {
    const word = this.#take()
    if (word.kind === 'n') return ['n', Number(word.text)]
    if (word.kind === 's') return ['s', word.text.slice(1, -1)]
    if (word.text === '(') return this.#until(')', this.expression(0))
    this.#expect('(')
    return ['f', word.text, ...this.#arguments()]
  }

  #arguments(): Expr[] {
    const found: Expr[] = []
    if (this.#skip(')')) return found
    do found.push(this.expression(0))
    while (this.#skip(','))
    return this.#until(')', found)
  }

  #steps(): Step[] {
    const steps: Step[] = [this.#step()]
    for (let between = this.#separator(); between; between = this.#separator()) steps.push(...between, this.#step())
    return steps
  }

  #separator(): Step[] | undefined {
    if (this.#skip('/')) return []
    return this.#skip('//') ? [ANYWHERE] : undefined
  }

  #step(): Step {
    if (this.#skip('.')) return this.#short('self', 'node()', '.')
    if (this.#skip('..')) return this.#short('parent', 'node()', '..')
    if (this.#skip('@')) return this.#named('attribute')
    if (this.#after.text !== '::') return this.#named('child')
    const axis = this.#take().text
    this.#expect('::')
    return this.#named(axis)
  }

  #named(axis: string): Step {
    const word = this.#take()
    if (word.kind !== 'name') throw new Error(`no name: ${word.text}`)
    const test = KINDS.has(word.text) && this.#skip('(') ? this.#typed(word.text) : word.text
    const plain = (axis === 'child' || axis === 'attribute') && !/[*)]$/.test(test)
    const written = plain ? (axis === 'child' ? test : `@${test}`) : SHORT[`${axis}::${test}`]
    return this.#short(axis, test, written)
  }

  #typed(kind: string): string {
    const target = this.#here.kind === 's' ? this.#take().text : ''
    return this.#until(')', `${kind}(${target})`)
  }

  #short(axis: string, test: string, written: string | undefined): Step {
    const predicates = this.#predicates()
    return predicates.length === 0 && written ? written : [axis, test, ...predicates]
  }

  #predicates(): Expr[] {
    const found: Expr[] = []
    while (this.#skip('[')) found.push(this.#until(']', this.expression(0)))
    return found
  }

  #stepAhead(): boolean {
    return this.#here.kind === 'name' || ['.', '..', '@'].includes(this.#here.text)
  }

  #primaryAhead(): boolean {
    const { kind, text } = this.#here
    if (kind === 'name') return this.#after.text === '(' && !KINDS.has(text)
    return kind === 'n' || kind === 's' || text === '('
  }

  #binds(): number {
    return this.#here.kind === 'op' ? (BINDS[this.#here.text] ?? 0) : 0
  }

  #until<T>(mark: string, found: T): T {
    this.#expect(mark)
    return found
  }

  #expect(mark: string): void {
    if (!this.#skip(mark)) throw new Error(`${mark} expected, not ${this.#here.text}`)
  }

  #skip(text: string): boolean {
    const is = this.#here.text === text && this.#here.kind !== 's'
    if (is) this.#at++
    return is
  }

  #take(): Word {
    return this.#words[this.#at++] ?? END
  }

  get #here(): Word {
    return this.#words[this.#at] ?? END
  }

  get #after(): Word {
    return this.#words[this.#at + 1] ?? END
  }
}
