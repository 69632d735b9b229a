/** Bringing published forms onto the phone: those that hold now, and those that a screen asked for by hash. */
import type { FormRow } from './openTables'
import type { Form, FormNote } from './phone'
import { signed } from './pulling'
import { again } from './retry'
import type { Session } from './session'

const partOf = async (session: Session, hash: string): Promise<string> =>
  `form ${await session.store.cipher.nameOf('form', hash)}`

/** Finds out which forms are on this phone. */
export async function openForms(session: Session): Promise<void> {
  const names = new Set(await session.store.names('parts'))
  for (const { hash } of rows(session)) if (names.has(await partOf(session, hash))) session.formsHere.add(hash)
}

const rows = (session: Session): readonly FormRow[] => session.memory.table('form') as unknown as readonly FormRow[]

/** Every form that was published in her books, each hash once. */
export function formNotes(session: Session): FormNote[] {
  const notes = new Map<string, FormNote>()
  for (const { hash, form_id: formId, version, title, languages, current } of rows(session)) {
    const isCurrent = current || (notes.get(hash)?.isCurrent ?? false)
    notes.set(hash, { hash, formId, version, title, languages, isCurrent, isHere: session.formsHere.has(hash) })
  }
  return [...notes.values()]
}

/** A form with its texts; null when it is not here. */
export async function findForm(session: Session, hash: string): Promise<Form | null> {
  return (await session.store.part<Form>(await partOf(session, hash))) ?? null
}

/** Fetches the forms that hold now and those wanted. One that the server does not have is passed over. */
export async function fetchForms(
  session: Session,
  wanted: ReadonlySet<string>,
  signal: AbortSignal | undefined,
): Promise<void> {
  const missing = formNotes(session).filter(({ hash, isCurrent, isHere }) => !isHere && (isCurrent || wanted.has(hash)))
  const hashes = new Set([
    ...missing.map(({ hash }) => hash),
    ...[...wanted].filter((hash) => !session.formsHere.has(hash)),
  ])
  for (const hash of hashes) {
    const headers = (body: Uint8Array<ArrayBuffer>) => signed(session, body)
    const send = () => session.wire.post('/sync/form', { hash }, { headers, signal })
    const answer = await again(session.outside, signal, send)
    if (answer.status !== 200) continue
    const { model, texts, files = {} } = answer.json as Omit<Form, 'hash' | 'files'> & Partial<Form>
    await session.store.keepPart(await partOf(session, hash), { hash, model, texts, files })
    session.formsHere.add(hash)
    session.tell({ forms: true })
  }
}
