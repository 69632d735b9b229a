/** The answers as an OpenRosa instance. */
import type { Item } from './item'
import type { Live } from './live'
import { takenValue } from './preload'

const OPENROSA = 'http://openrosa.org/xforms'
const ESCAPED: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;' }
// biome-ignore lint/suspicious/noControlCharactersInRegex: XML cannot hold these
const UNFIT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

const escaped = (text: string): string =>
  text.replace(UNFIT, '').replace(/[&<>"\r]/g, (sign) => ESCAPED[sign] as string)

export interface Written {
  /** Goes before the identity that the form gave itself. */
  readonly instanceId?: string
  /** What is not relevant too. */
  readonly all?: boolean
}

/** Namespaces in scope: by prefix, '' the one of names without. */
type Scope = Readonly<Record<string, string>>

class Writer {
  constructor(
    private readonly live: Live,
    private readonly options: Written,
  ) {}

  element(item: Item, outer: Scope, more: string): string {
    const { def } = item.spec
    const name = def.px ? `${def.px}:${def.n}` : def.n
    const attributes = (def.at ?? []).filter(([at]) => !item.slots.some((slot) => slot.spec.def.n === `@${at}`))
    const scope = scopeOf(item, attributes, outer)
    let open = `<${name}${declared(scope, outer)}`
    for (const [at, value] of attributes) if (!at.startsWith('xmlns')) open += attribute(at, value)
    for (const slot of item.slots) if (slot.spec.isAttribute) open += attribute(slot.name, slot.blank ? '' : slot.value)
    const inside = this.inside(item, scope) + more
    return inside === '' ? `${open}/>` : `${open}>${inside}</${name}>`
  }

  private inside(item: Item, scope: Scope): string {
    if (item.slots.every((slot) => slot.spec.isAttribute)) return escaped(this.value(item))
    let text = ''
    for (const slot of item.slots) {
      const these = slot.instances ?? (slot.spec.isAttribute ? [] : [slot])
      for (const each of these) if (!each.blank || this.options.all) text += this.element(each, scope, '')
    }
    return text
  }

  private value(item: Item): string {
    const { instanceId } = this.options
    return instanceId && item === identityOf(this.live.root) ? instanceId : takenValue(this.live, item)
  }
}

const attribute = (name: string, value: string): string => ` ${name}="${escaped(value)}"`

function scopeOf(item: Item, attributes: readonly (readonly [string, string, string?])[], outer: Scope): Scope {
  const { ns, px } = item.spec.def
  const scope: Record<string, string> = { ...outer }
  if (px) scope[px] = ns ?? outer[px] ?? ''
  else if (ns !== undefined) scope[''] = ns
  for (const [name, value, uri] of attributes) {
    if (name.startsWith('xmlns:')) scope[name.slice(6)] = value
    else if (uri && name.includes(':')) scope[name.slice(0, name.indexOf(':'))] = uri
  }
  return scope
}

const declared = (scope: Scope, outer: Scope): string =>
  Object.keys(scope)
    .filter((prefix) => scope[prefix] !== outer[prefix])
    .map((prefix) => attribute(prefix ? `xmlns:${prefix}` : 'xmlns', scope[prefix] as string))
    .join('')

/** The node that holds the identity of this set of answers. */
export function identityOf(root: Item): Item | undefined {
  const meta = root.slots.find((slot) => slot.name === 'meta')
  return meta?.slots.find((slot) => slot.name === 'instanceID')
}

/** The whole instance. A form without an identity gets one from OpenRosa's own namespace. */
export function xmlOf(live: Live, options: Written, identity: string): string {
  const { root } = live
  const id = escaped(options.instanceId ?? identity)
  const meta = `<orx:meta xmlns:orx="${OPENROSA}"><orx:instanceID>${id}</orx:instanceID></orx:meta>`
  const used = Object.entries(live.opening.model.prefixes ?? {}).filter(([prefix]) => needs(root, prefix))
  const scope: Scope = Object.fromEntries(used)
  const text = new Writer(live, options).element(root, {}, identityOf(root) ? '' : meta)
  return Object.keys(scope).length > 0 ? declareAt(text, scope) : text
}

/** Whether attributes use a prefix that no element declares. */
const needs = (item: Item, prefix: string): boolean =>
  (item.spec.def.at ?? []).some(([name, , uri]) => !uri && name.startsWith(`${prefix}:`)) ||
  item.slots.some((slot) => needs(slot, prefix))

function declareAt(text: string, scope: Scope): string {
  const end = text.search(/[\s/>]/)
  return text.slice(0, end) + declared(scope, {}) + text.slice(end)
}
