/** How a text of a charter comes into force, or does not (OWN-01, OWN-05, OWN-08). Twin: server/ubia/charter/texts.py.
 *
 * In the order of receipt: a text must be there, laid before both keys, and the community consulted on its charter; it
 * must have a key of each side, held by two people; and nobody may have edited it before. A side that gives a text back
 * takes its own key off it, and may give it anew. */
import { SIDES, type Side } from '../register/seal'
import type { CharterDrafted, CharterProposed } from './entries'
import { asReceived, bothAt, type CharterLine, type Keys, keysOf, sideOf } from './pairs'

/** A drafted text with all that was done with it. What it lacks to come into force is null or empty. */
export interface Text {
  readonly line: CharterLine
  readonly body: CharterDrafted
  proposed: CharterLine | null
  /** The first text that is an edit of it; before both have agreed it ends this one for good. */
  edit: CharterLine | null
  /** Signatures that stand: not those before their side's giving back. */
  signed: CharterLine[]
  /** By side, the giving back that stands: not those before its latest signature. */
  readonly returned: Map<Side, CharterLine>
  agreedAt: number | null
}

/** All texts of a charter as they were drafted, when the community was first consulted, and what set a text aside. */
export interface Charter {
  readonly texts: readonly Text[]
  consultedAt: number | null
  readonly suspended: CharterLine[]
}

/** What became of every text. The story may come in any order. */
export function charterOf(story: readonly CharterLine[]): Charter {
  const byReceipt = asReceived(story)
  const texts = new Map(byReceipt.flatMap((line) => textOf(line)).map((text) => [text.line.id, text]))
  const charter: Charter = { texts: [...texts.values()], consultedAt: null, suspended: [] }
  const here = new Set<string>()
  for (const line of byReceipt) {
    here.add(line.id)
    if (line.kind === 'charter.consulted') charter.consultedAt ??= line.received_at
    else if (line.kind === 'charter.suspended') charter.suspended.push(...(line.body === null ? [] : [line]))
    else note(line, texts)
    agree(charter, here, line.received_at)
  }
  return charter
}

function textOf(line: CharterLine): Text[] {
  if (line.kind !== 'charter.drafted' || line.body === null) return []
  const body = line.body as CharterDrafted
  return [{ line, body, proposed: null, edit: null, signed: [], returned: new Map(), agreedAt: null }]
}

export const keysOn = (text: Text): Keys => keysOf(text.signed)

/** What a line does to the text that it is about; what comes once both have agreed changes nothing. */
function note(line: CharterLine, texts: ReadonlyMap<string, Text>): void {
  if (line.kind === 'charter.drafted') {
    const edited = texts.get(line.amends)
    if (edited && line.amends !== line.id) edited.edit ??= line
    return
  }
  const on = line.body as Partial<CharterProposed> | null
  const text = texts.get(on?.text ?? '')
  if (text && text.agreedAt === null && (on?.text_digest ?? '') === text.line.digest) mark(line, text)
}

function mark(line: CharterLine, text: Text): void {
  if (line.kind === 'charter.proposed') text.proposed ??= line
  if (line.kind === 'charter.signed') {
    text.signed.push(line)
    text.returned.delete(sideOf(line))
  }
  if (line.kind === 'charter.returned') {
    text.signed = text.signed.filter((one) => sideOf(one) !== sideOf(line))
    text.returned.set(sideOf(line), line)
  }
}

/** Marks what is agreed from this line on. */
function agree({ consultedAt, texts }: Charter, here: ReadonlySet<string>, at: number): void {
  if (consultedAt === null) return
  for (const text of texts) {
    const isReady = text.agreedAt === null && here.has(text.line.id) && text.proposed !== null && text.edit === null
    if (isReady && bothAt(keysOn(text)) !== null) text.agreedAt = at
  }
}

export type Lacking = 'proposal' | 'consultation' | Side | 'two_people'

/** What a text still lacks to be in force. */
export function lacking(text: Text, isConsulted: boolean): Lacking[] {
  if (text.agreedAt !== null) return []
  const sides = new Set(text.signed.map(sideOf))
  const lacks: [Lacking, boolean][] = [
    ['proposal', text.proposed === null],
    ['consultation', !isConsulted],
    ...SIDES.map((side): [Lacking, boolean] => [side, !sides.has(side)]),
    ['two_people', sides.size === SIDES.length && bothAt(keysOn(text)) === null],
  ]
  return lacks.flatMap(([code, isLacking]) => (isLacking ? [code] : []))
}
