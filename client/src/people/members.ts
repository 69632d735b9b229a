/** Who is on a community's committee. Twin: server/ubia/people/members.py. */
import type { Line } from '../register/line'

export interface Member {
  readonly name: string
  readonly sex: string
  readonly groups: string
  readonly part: string
  readonly since: string
  readonly until: string | null
}

const text = (value: unknown, otherwise = ''): string => (typeof value === 'string' ? value : otherwise)

/** The member as told last; the last day after that counts. */
export function members(story: readonly Line[]): Member[] {
  const body = story.filter((line) => line.kind === 'member.named' && line.body !== null).pop()?.body
  if (!body) return []
  const since = text(body.since)
  const left = story.flatMap((line) => (line.kind === 'member.left' && line.body ? [text(line.body.on)] : []))
  const groups = Array.isArray(body.groups) ? [...new Set(body.groups.map((one) => text(one)))].filter(Boolean) : []
  const told = { name: text(body.name), sex: text(body.sex, 'not_said'), groups: groups.join('; ') }
  return [
    {
      ...told,
      part: text(body.part),
      since,
      until:
        left
          .filter((on) => on >= since)
          .sort()
          .at(-1) ?? null,
    },
  ]
}

export function trainings(story: readonly Line[]) {
  const told = story.flatMap((line) =>
    line.kind === 'member.trained' && line.body ? [{ ...line, body: line.body }] : [],
  )
  return told.map(({ body, happened_on: trained_on }, at) => {
    const days = typeof body.days === 'number' ? body.days : null
    return { n: at + 1, topic: text(body.topic), trained_on, days, by: text(body.by) }
  })
}
