/** The tables of meetings and of what is to be done. Twin: server/ubia/charter/committee/met.py. */
import type { Line } from '../../register/line'
import type { ActionAgreed, ActionClosed, ActionLinked, DecisionTaken, MeetingHeld } from './entries'

export interface Meeting {
  readonly title: string
  readonly held_on: string
  readonly place: string
  readonly present: number
  readonly quorum: number | null
  readonly note_taker: string | null
  readonly note_taker_name: string
  readonly second_note_taker: string | null
  readonly second_name: string
}

export interface Action {
  readonly action: string
  readonly words: string
  readonly community_owner: string
  readonly community_person: string | null
  readonly health_owner: string
  readonly health_person: string | null
  readonly agreed_on: string
  readonly due_on: string
  readonly about: string
  readonly closed_on: string | null
  readonly closed_words: string
  readonly undone: boolean
  readonly charter: string | null
  readonly text: string | null
}

interface Held {
  readonly body: MeetingHeld
  readonly on: string
}

function heldIn(story: readonly Line[]): Held | null {
  const line = story.filter(({ kind, body }) => kind === 'meeting.held' && body !== null).pop()
  return line ? { body: line.body as unknown as MeetingHeld, on: line.happened_on } : null
}

export function meetings(story: readonly Line[]): Meeting[] {
  const held = heldIn(story)
  if (!held) return []
  const { title, where = '', quorum, note_taker, second_note_taker } = held.body
  return [
    {
      ...{ title, held_on: held.on, place: where, present: attendances(story).length, quorum: quorum ?? null },
      ...{ note_taker: note_taker.person ?? null, note_taker_name: note_taker.name },
      ...{ second_note_taker: second_note_taker?.person ?? null, second_name: second_note_taker?.name ?? '' },
    },
  ]
}

/** Everybody present, each once: by id, else by name. */
export function attendances(story: readonly Line[]) {
  const present = heldIn(story)?.body.present ?? []
  const once = new Map(present.map(({ name, person }) => [person || name, { name, person: person ?? null }]))
  return [...once.values()].map((one, at) => ({ n: at + 1, ...one }))
}

export const agendas = (story: readonly Line[]) =>
  (heldIn(story)?.body.agenda ?? []).map(({ words, about }, at) => ({ n: at + 1, words, about: about ?? null }))

export function decisions(story: readonly Line[]) {
  const found = new Map<string, object>()
  for (const { kind, id, amends, body, happened_on: taken_on } of story) {
    if (kind !== 'decision.taken' || body === null) continue
    const { words, about } = body as unknown as DecisionTaken
    const decision = found.has(amends) ? amends : id
    found.set(decision, { decision, words, taken_on, about: about ?? null })
  }
  return [...found.values()]
}

export function actions(story: readonly Line[]): Action[] {
  const found = new Map<string, Action>()
  for (const line of story)
    if (line.kind === 'action.agreed' && line.body !== null) {
      const action = found.has(line.amends) ? line.amends : line.id
      found.set(action, agreed(action, line))
    }
  for (const { kind, body, happened_on: closed_on } of story) {
    const old = found.get(String(body?.action))
    if (!old) continue
    if (kind === 'action.closed') {
      const { words: closed_words = '', undone = false } = body as unknown as ActionClosed
      found.set(old.action, { ...old, closed_on, closed_words, undone })
    } else if (kind === 'action.linked') {
      const { charter, text } = body as unknown as ActionLinked
      found.set(old.action, { ...old, charter, text })
    }
  }
  return [...found.values()]
}

function agreed(action: string, { body, happened_on: agreed_on }: Line): Action {
  const { words, community_owner, health_owner, due_on, about = '' } = body as unknown as ActionAgreed
  return {
    ...{ action, words, community_owner: community_owner.name, community_person: community_owner.person ?? null },
    ...{ health_owner: health_owner.name, health_person: health_owner.person ?? null, agreed_on, due_on, about },
    ...{ closed_on: null, closed_words: '', undone: false, charter: null, text: null },
  }
}
