/** Words of an expression, for the parser that tests use; lenient where forms are: `1and1`, `'1'mod'1'`. */

export type Kind = 'n' | 's' | 'name' | 'op' | 'mark' | 'end'
export interface Word {
  readonly kind: Kind
  readonly text: string
}

const SPACE = /\s*/y
const SHAPES: readonly [Kind, RegExp][] = [
  ['n', /\d+(?:\.\d*)?|\.\d+/y],
  ['s', /"[^"]*"|'[^']*'/y],
  ['mark', /\/\/|\.\.|::|[/.@()[\],]/y],
  ['op', /!=|<=|>=|[=<>|+-]/y],
  ['name', /\*|[\p{L}_](?:[\p{L}\p{N}_.-])*(?::(?!:)(?:\*|[\p{L}_](?:[\p{L}\p{N}_.-])*))?/uy],
]
const NAMED_OPERATOR = /and|or|div|mod|\*/y
const BEFORE_OPERAND = new Set(['(', '[', ',', '/', '//', '@', '::'])

const isOperand = (word: Word | undefined): boolean =>
  word !== undefined && word.kind !== 'op' && !(word.kind === 'mark' && BEFORE_OPERAND.has(word.text))

function at(shape: RegExp, text: string, from: number): string | undefined {
  shape.lastIndex = from
  return shape.exec(text)?.[0]
}

function wordAt(text: string, from: number, before: Word | undefined): Word {
  const operator = isOperand(before) ? at(NAMED_OPERATOR, text, from) : undefined
  if (operator) return { kind: 'op', text: operator }
  for (const [kind, shape] of SHAPES) {
    const found = at(shape, text, from)
    if (found) return { kind, text: found }
  }
  throw new Error(`no word at ${from}: ${text}`)
}

/** The words of an expression. Throws for signs that no expression has. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  let from = at(SPACE, text, 0)?.length ?? 0
  while (from < text.length) {
    const word = wordAt(text, from, words[words.length - 1])
    words.push(word)
    from += word.text.length
    from += at(SPACE, text, from)?.length ?? 0
  }
  return words
}
