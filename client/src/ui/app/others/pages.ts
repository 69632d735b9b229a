/** The closed pages of a book, who has signed them, and what is known here of what stands on them. */
import { type Seal, SIDES, type Side } from '../../../register/seal'
import type { HeldLine, Phone, Story } from '../../../sync/phone'

export interface ClosedPage extends Seal {
  readonly subject: string
  readonly month: string
  /** The signature that counts for each side, this phone's own before it has arrived among them. */
  readonly signed: Readonly<Partial<Record<Side, HeldLine>>>
}

/** The pages of a book, the latest first. */
export async function pagesOf(phone: Phone, book: string): Promise<ClosedPage[]> {
  const closed = phone.index.subjects.filter((one) => one.book === book && one.kinds.includes('seal.closed'))
  const stories = await Promise.all(closed.map(({ subject }) => phone.story(book, subject)))
  const pages = stories.flatMap((story) => (story ? pageOf(story) : []))
  return pages.sort((a, b) => b.first_line - a.first_line)
}

export async function findPage(phone: Phone, book: string, subject: string): Promise<ClosedPage | null> {
  const story = await phone.story(book, subject)
  return (story && pageOf(story)[0]) ?? null
}

function pageOf({ book, subject, lines }: Story): ClosedPage[] {
  const counting = lines.filter(({ held, body }) => held === undefined && body !== null)
  const closed = counting.find(({ kind }) => kind === 'seal.closed')
  if (!closed?.body) return []
  const [first_line, last_line] = [Number(closed.body.first_line), Number(closed.body.last_line)]
  const seal: Seal = { book, first_line, last_line, root: String(closed.body.root) }
  const signs = ({ kind, body }: HeldLine, side: Side): boolean =>
    kind === 'seal.signed' &&
    body?.side === side &&
    (['first_line', 'last_line', 'root'] as const).every((at) => body?.[at] === seal[at])
  const signed = Object.fromEntries(
    SIDES.flatMap((side) => {
      const line = counting.find((one) => signs(one, side))
      return line ? [[side, line]] : []
    }),
  )
  return [{ ...seal, subject, month: String(closed.body.month), signed }]
}

export const GROUPS = ['families', 'pay', 'people', 'charter', 'places', 'seals', 'other'] as const
export type Group = (typeof GROUPS)[number]

/** What stands on a page, as far as this phone may read it. */
export interface Content {
  readonly total: number
  readonly here: readonly HeldLine[]
  readonly groups: readonly { readonly group: Group; readonly count: number }[]
  /** Lines whose words are not on this phone. */
  readonly elsewhere: number
}

export async function contentOf(phone: Phone, { book, first_line, last_line }: Seal): Promise<Content> {
  const subjects = phone.index.subjects.filter((one) => one.book === book)
  const stories = await Promise.all(subjects.map(({ subject }) => phone.story(book, subject)))
  const within = ({ line }: HeldLine): boolean => line >= first_line && line <= last_line
  const here = stories.flatMap((story) => story?.lines.filter(within) ?? []).sort((a, b) => a.line - b.line)
  const counted = GROUPS.map((group) => ({ group, count: here.filter(({ kind }) => groupOf(kind) === group).length }))
  const total = last_line - first_line + 1
  return { total, here, groups: counted.filter(({ count }) => count > 0), elsewhere: total - here.length }
}

const GROUP_OF: Readonly<Record<string, Group>> = {
  ...{ household: 'families', person: 'families', visit: 'families', wish: 'families', consent: 'families' },
  ...{ merge: 'families', story: 'families', visit_plan: 'families', confidence: 'families' },
  ...{ payment: 'pay', figure: 'pay', contest: 'pay' },
  ...{ role: 'people', key: 'people', mandate: 'people', chw: 'people' },
  ...{
    package: 'charter',
    charter: 'charter',
    objection: 'charter',
    scoring: 'charter',
    scores: 'charter',
    score: 'charter',
    selection: 'charter',
  },
  ...{ nominee: 'charter', meeting: 'charter', decision: 'charter', action: 'charter', member: 'people' },
  ...{ book: 'places', place: 'places', facility: 'places', committee: 'places', form: 'places' },
  ...{ seal: 'seals', settlement: 'seals', entry: 'seals' },
}

const groupOf = (kind: string): Group =>
  kind === 'committee.key_admitted' ? 'people' : (GROUP_OF[kind.split('.')[0] ?? ''] ?? 'other')

/** The word of a kind of line among the Fluent texts. */
export const kindWord = (kind: string): string => `seal-kind-${kind.replaceAll(/[._]/g, '-')}`

/** Pages of these books that one of her sides has not signed yet. */
export async function pagesToSign(phone: Phone, books: readonly string[], sides: (book: string) => readonly Side[]) {
  const pages = (await Promise.all(books.map((book) => pagesOf(phone, book)))).flat()
  return pages.filter((page) => sides(page.book).some((side) => !page.signed[side]))
}
