import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Golden, goldenCases } from '../charter/testing/golden'
import type { Line } from '../register/line'
import { statementApart, type Unsent } from './apart'
import { RULE_VERSION } from './rules'
import { type Statement, statement } from './statement'
import { ledgerIn, reckon } from './testing/twin'

interface Month extends Golden {
  readonly statements: readonly (Statement & { readonly chw: string })[]
}

const CASES = goldenCases<Month>('incentives').filter(({ statements }) => statements.length > 0)

/** The stories that hold unsent lines, as the phone hands them over. */
function unsentIn(lines: readonly Line[]): Unsent[] {
  const places = new Set(lines.filter(({ line }) => line === 0).map(({ book, subject }) => `${book} ${subject}`))
  return [...places].map((place) => {
    const [book = '', subject = ''] = place.split(' ')
    return { book, subject, lines: lines.filter((line) => line.book === book && line.subject === subject) }
  })
}

/** INC-04: the number on her page is the number of the server's statement. */
test.each(CASES)('$name: what has arrived is what the server says', ({ entries, statements }) => {
  for (const { chw, period, lines, totals } of statements) {
    const { arrived, here, more } = statementApart(chw, ledgerIn(chw, entries), [], period)
    expect(arrived).toEqual({ period, rule_version: RULE_VERSION, lines, totals })
    expect([here, more]).toEqual([[], []])
  }
})

test.each(CASES)('$name: whatever has not arrived stands apart', ({ entries, statements }) => {
  const work = entries.filter(({ kind }) => kind.startsWith('visit.'))
  fc.assert(
    fc.property(fc.subarray([...work]), (unsent) => {
      const ids = new Set(unsent.map(({ id }) => id))
      const onPhone = entries.map((line) => (ids.has(line.id) ? { ...line, line: 0 } : line))
      for (const { chw, period } of statements) {
        const ledger = ledgerIn(chw, onPhone)
        const { arrived, here, more } = statementApart(chw, ledger, unsentIn(onPhone), period)
        const entriesThere = entries.filter(({ id }) => !ids.has(id))
        expect(arrived).toEqual(reckon({ chw, period, entries: entriesThere }).statement)
        const whole = statement(ledger, period)
        for (const { currency, earned } of whole.totals) {
          const there = arrived.totals.find((total) => total.currency === currency)?.earned ?? 0
          expect(earned - there).toBe(more.find((one) => one.currency === currency)?.earned ?? 0)
        }
        if (unsent.length === 0) expect(here).toEqual([])
      }
    }),
    { numRuns: 30 },
  )
})
