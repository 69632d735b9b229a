/** What is wrong with answers: missing, of the wrong type, or against the form's own rule. */
import { midnight, readClock, readInstant } from '../xpath/dates'
import { evaluateTruth } from '../xpath/evaluate'
import type { Fault } from './api'
import { all, type Item } from './item'
import type { Live } from './live'
import { wordsOf } from './texts'

const INT = /^-?\d+$/
const DECIMAL = /^-?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i
const DAY = /^(\d{4,})-(\d\d?)-(\d\d?)$/
const NUMBER = /^-?\d+(\.\d+)?(e-?\d+)?$/i

function isDay(value: string): boolean {
  const found = DAY.exec(value)
  return found !== null && !Number.isNaN(midnight(Number(found[1]), Number(found[2]), Number(found[3])))
}

/** `latitude longitude altitude accuracy`, the last two not always there. */
function isPoint(value: string): boolean {
  const parts = value.trim().split(/\s+/)
  if (parts.length < 2 || parts.length > 4 || !parts.every((part) => NUMBER.test(part))) return false
  return Math.abs(Number(parts[0])) <= 90 && Math.abs(Number(parts[1])) <= 180
}

const arePoints = (value: string): boolean =>
  value
    .split(';')
    .filter((point) => point.trim() !== '')
    .every(isPoint)

/** Whether a text is of a type, for the types that not every text is of. */
const FITS: Record<string, (value: string, live: Live) => boolean> = {
  int: (value) => INT.test(value),
  decimal: (value) => DECIMAL.test(value),
  date: isDay,
  dateTime: (value, live) => !Number.isNaN(readInstant(value, live.world)),
  time: (value, live) => !Number.isNaN(readClock(value, live.world, live.world.now)),
  boolean: (value) => /^(true|false|1|0)$/.test(value),
  geopoint: isPoint,
  geotrace: arePoints,
  geoshape: arePoints,
}

/** Nobody answers a group, even where the form says that it is required. */
const isMissing = ({ required, readonly, spec }: Item): boolean =>
  required && !readonly && spec.kids.every((kid) => kid.isAttribute)

/** The fault of one field, if it has one. What was not asked has none, and what nobody can answer is not missing. */
export function faultOf(live: Live, field: Item): Fault | undefined {
  if (field.blank || field.unasked || field.instances) return undefined
  const { def, type } = field.spec
  if (field.value === '') return isMissing(field) ? fault(live, field, 'required') : undefined
  const fits = FITS[type]
  if (fits && !field.readonly && !fits(field.value, live)) return { field, kind: 'type', words: '' }
  if (def.con && !evaluateTruth(def.con, live.context(field))) return fault(live, field, 'constraint')
  return undefined
}

function fault(live: Live, field: Item, kind: 'required' | 'constraint'): Fault {
  const { msg, rmsg } = field.spec.def
  return { field, kind, words: wordsOf(live, kind === 'required' ? rmsg : msg, field).text }
}

/** Faults of all questions of the form, in its order. */
export function allFaults(live: Live): Fault[] {
  const found: Fault[] = []
  all(live.root, (item) => {
    const wrong = item.spec.control && faultOf(live, item)
    if (wrong) found.push(wrong)
  })
  return found
}
