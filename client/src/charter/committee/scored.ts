/** The tables of a scoring. Twin: server/ubia/charter/committee/scored.py. */
import type { Line } from '../../register/line'
import { SIDES, type Side } from '../../register/seal'
import type { NomineeNamed, ScoreReconciled, ScoresGiven, SelectionDecided } from './entries'
import { received, type Scoring, scoringOf } from './scoring'

export interface Round {
  readonly purpose: string
  readonly title: string
  readonly top: number
  readonly begun_on: string
  readonly repeats: string | null
  readonly community_in: boolean
  readonly health_in: boolean
  readonly opened_at: number | null
  readonly opened_on: string | null
  readonly changed_late: boolean
}

export interface RoundItem {
  readonly item: string
  readonly n: number
  readonly words: string
}

export interface RoundGroup {
  readonly group_code: string
  readonly n: number
  readonly side: string
  readonly words: string
  readonly scores: string | null
}

export interface Score {
  readonly group_code: string
  readonly item: string
  readonly nominee: string
  readonly side: string
  readonly score: number
  readonly why: string
  readonly people: number | null
  readonly said_by: string | null
}

export interface Nominee {
  readonly nominee: string
  readonly name: string
  readonly words: string
  readonly community_by: string | null
  readonly health_by: string | null
}

export interface Reconciled {
  readonly item: string
  readonly nominee: string
  readonly score: number
  readonly why: string
}

export function rounds(story: readonly Line[]): Round[] {
  const scoring = scoringOf(story)
  if (!scoring) return []
  const { begun, line, sidesIn, openedAt, openedBy, isChangedLate } = scoring
  const days = openedBy.map(({ happened_on }) => happened_on).sort()
  return [
    {
      ...{ purpose: begun.purpose, title: begun.title, top: begun.top, begun_on: line.happened_on },
      ...{ repeats: begun.repeats ?? null, community_in: sidesIn.has('community') },
      ...{ health_in: sidesIn.has('health_system'), opened_at: openedAt, opened_on: days.at(-1) ?? null },
      changed_late: isChangedLate,
    },
  ]
}

export const roundItems = (story: readonly Line[]): RoundItem[] =>
  (scoringOf(story)?.items ?? []).map(({ code, words }, at) => ({ item: code, n: at + 1, words }))

export function roundGroups(story: readonly Line[]): RoundGroup[] {
  const scoring = scoringOf(story)
  if (!scoring) return []
  const once = new Map(scoring.begun.groups.map((group) => [group.code, group]))
  return [...once.values()].map(({ code, side, words }, at) => {
    const scores = scoring.counting.get(code)?.id ?? null
    return { group_code: code, n: at + 1, side, words, scores }
  })
}

/** The line that opened it: the last of those without which it would not be open. */
export function openedApart(story: readonly Line[]): { readonly opened_line: number }[] {
  const openedBy = scoringOf(story)?.openedBy ?? []
  return openedBy.length > 0 ? [{ opened_line: Math.max(...openedBy.map(({ line }) => line)) }] : []
}

/** The marks that count, each once; marks off the scale or on nothing that is scored are left out. */
export function scores(story: readonly Line[]): Score[] {
  const scoring = scoringOf(story)
  return [...(scoring?.counting ?? [])].flatMap(([group_code, { author, subject, body }]) => {
    const given = body as unknown as ScoresGiven
    const found = new Map<string, Score>()
    for (const { item, score, nominee, why = '' } of given.scores) {
      if (!scoring || !fits(scoring, item, score)) continue
      const told = {
        side: given.side,
        score,
        why,
        people: given.people ?? null,
        said_by: author === subject ? null : author,
      }
      found.set(`${item} ${nominee ?? ''}`, { group_code, item, nominee: nominee ?? '', ...told })
    }
    return [...found.values()]
  })
}

const fits = ({ begun, items }: Scoring, item: string, score: number): boolean =>
  score >= 1 && score <= begun.top && items.some(({ code }) => code === item)

/** Who is put forward, with the last word of each side on whom it chooses. */
export function nominees(story: readonly Line[]): Nominee[] {
  const scoring = scoringOf(story)
  const named = new Map<string, NomineeNamed>()
  for (const { kind, body } of story)
    if (kind === 'nominee.named' && body) named.set(String(body.nominee), body as unknown as NomineeNamed)
  const chosen = scoring ? chosenBy(scoring, story) : new Map<Side, Line>()
  const by = (side: Side, nominee: string): string | null => {
    const line = chosen.get(side)
    return line && line.body?.nominee === nominee ? line.author : null
  }
  return [...named].map(([nominee, { name, words = '' }]) => {
    const [community_by, health_by] = [by('community', nominee), by('health_system', nominee)]
    return { nominee, name, words, community_by, health_by }
  })
}

/** The last decision of each side that cites scores of both, taken when they were open. */
function chosenBy(scoring: Scoring, story: readonly Line[]): Map<Side, Line> {
  const sideOf = new Map([...scoring.counting.values()].map(({ id, body }) => [id, body?.side]))
  const chosen = new Map<Side, Line>()
  for (const line of received(story)) {
    if (line.kind !== 'selection.decided' || !isOpen(scoring, line)) continue
    const { side, scores: cited } = line.body as unknown as SelectionDecided
    const sides = new Set(cited.map((entry) => sideOf.get(entry)))
    if (SIDES.every((one) => sides.has(one))) chosen.set(side, line)
  }
  return chosen
}

const isOpen = ({ openedAt }: Scoring, { received_at }: Line): boolean => openedAt !== null && received_at >= openedAt

/** The last thing said together of each item. */
export function reconciled(story: readonly Line[]): Reconciled[] {
  const scoring = scoringOf(story)
  const found = new Map<string, Reconciled>()
  for (const line of story) {
    if (!scoring || line.kind !== 'score.reconciled' || line.body === null || !isOpen(scoring, line)) continue
    const { item, score, why, nominee } = line.body as unknown as ScoreReconciled
    if (fits(scoring, item, score)) found.set(`${item} ${nominee ?? ''}`, { item, nominee: nominee ?? '', score, why })
  }
  return [...found.values()]
}
