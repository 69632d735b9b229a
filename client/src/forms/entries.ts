/** What the bodies about forms hold (server/ubia/forms/entries.py). */

/** A form was published; the subject is the form. `hash` is the SHA-256 of its XForm. */
export type FormPublished = {
  readonly form_id: string
  readonly version: string
  readonly title: string
  readonly hash: string
  readonly languages?: readonly string[]
}
