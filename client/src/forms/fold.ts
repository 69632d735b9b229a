/** Which forms there are, and which version of each holds now. Twin: server/ubia/forms/fold.py. */
import type { Table } from '../register/fold'
import type { FormPublished } from './entries'

/** One published version of a form; the current one was published last. */
export interface Form {
  readonly form_id: string
  readonly version: string
  readonly title: string
  readonly hash: string
  readonly published_on: string
  readonly current: boolean
}

/** Every version once, dated by its first publication; publishing an old one again makes it current. */
export const forms: Table<Form, FormPublished> = {
  name: 'form',
  kinds: ['form.published'],
  fold: (story) => {
    const found = new Map<string, Omit<Form, 'current'>>()
    let last = ''
    for (const { body, happened_on } of story) {
      if (!body) continue
      const { form_id, version, title, hash } = body
      last = hash
      if (!found.has(hash)) found.set(hash, { form_id, version, title, hash, published_on: happened_on })
    }
    return [...found.values()].map((form) => ({ ...form, current: form.hash === last }))
  },
}
