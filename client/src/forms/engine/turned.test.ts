/** Pages that are kept are those that would be laid out anew. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyDeeds, anyForm, perform } from '../testing/anyForm'
import { model, opening } from '../testing/form'
import type { Page } from './api'
import { all } from './item'
import { type Filling, open } from './open'
import { pagesOf } from './pages'

/** What the pages show, by the fields and the labels around them. */
const told = (pages: readonly Page[]): string =>
  JSON.stringify(
    pages.map(({ id, kind, around, shows }) => [id, kind, around.map(({ field }) => field.id), shows]),
    names,
  )

const names = (key: string, value: unknown): unknown =>
  key === 'field' ? (value as { id: string }).id : key === 'control' ? undefined : value

function anew({ live }: Filling): readonly Page[] {
  all(live.root, (item) => {
    item.turned = undefined
  })
  return pagesOf(live)
}

test('pages are the same after any deeds as if nothing had been kept', () => {
  fc.assert(
    fc.property(anyForm, anyDeeds(['answer', 'answer', 'add', 'remove']), (kids, deeds) => {
      const run = open(opening(model(kids)))
      for (const deed of deeds) {
        perform(run, deed)
        const seen = told(run.pages())
        expect(seen).toBe(told(anew(run as Filling)))
      }
    }),
  )
})
