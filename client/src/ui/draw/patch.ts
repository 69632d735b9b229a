/** Makes what stands on the page into what is to stand there, touching only what differs. */
import { type Drawn, Fragment, firstOf, type Instance, lastOf, nodesOf, type Props, TEXT } from './node'
import { putAll } from './props'

interface Reference {
  current: unknown
}

/** Components that have just come to stand. */
let arrived: Instance[] = []

/** Draws `now` into `parent` before `next`, out of `was` where they are alike. */
function patch(parent: Node, was: Drawn | undefined, now: Drawn, next: Node | null): void {
  if (typeof now.type === 'string') patchElement(parent, was, now, next)
  else patchKids(parent, was, now, nodesOf(outcome(was, now)), next)
}

function patchElement(parent: Node, was: Drawn | undefined, now: Drawn, next: Node | null): void {
  const { type, props } = now
  if (type === TEXT) {
    now.dom = was?.dom ?? document.createTextNode('')
    if (now.dom.textContent !== props.text) now.dom.textContent = props.text as string
  } else {
    const element = (was?.dom ?? document.createElement(type as string)) as Element
    now.dom = element
    patchKids(element, was, now, nodesOf(props.children), null)
    putAll(element, was?.props ?? {}, props)
    if (props.ref) (props.ref as Reference).current = element
  }
  if (now.dom.parentNode !== parent || now.dom.nextSibling !== next) parent.insertBefore(now.dom, next)
}

/** What a component shows. */
function outcome(was: Drawn | undefined, now: Drawn): unknown {
  const { type, props } = now
  if (typeof type === 'string') return undefined
  if (!type.prototype?.render) return (type as (props: Props) => unknown)(props)
  const instance = was?.instance ?? new (type as new (props: Props) => Instance)(props)
  if (!was) arrived.push(instance)
  Object.assign(instance, { props, node: now })
  now.instance = instance
  return instance.render(props, instance.state)
}

/** Kids are paired by key, else by place; from the last to the first, so that each knows what follows it. */
function patchKids(parent: Node, was: Drawn | undefined, now: Drawn, kids: Drawn[], next: Node | null): void {
  now.kids = kids
  const before = new Map(was?.kids.map((kid, n) => [kid.key ?? n, kid]))
  const pairs = kids.map((kid, n) => {
    const name = kid.key ?? n
    const found = before.get(name)
    if (found?.type !== kid.type) return undefined
    before.delete(name)
    return found
  })
  for (const gone of before.values()) remove(gone, true)
  let follower = next
  for (let n = kids.length - 1; n >= 0; n--) {
    patch(parent, pairs[n], kids[n] as Drawn, follower)
    follower = firstOf(kids[n] as Drawn)
  }
}

function remove(node: Drawn, isTop: boolean): void {
  if (node.instance) {
    node.instance.componentWillUnmount?.()
    node.instance.node = undefined
  }
  if (node.props.ref) (node.props.ref as Reference).current = null
  for (const kid of node.kids) remove(kid, isTop && !node.dom)
  if (isTop) node.dom?.remove()
}

/** Draws a component that stands anew. */
export function redraw(instance: Instance): void {
  const was = instance.node
  if (!was) return
  const [parent, next] = [firstOf(was).parentNode as Node, lastOf(was).nextSibling]
  patchKids(parent, { ...was }, was, nodesOf(instance.render(instance.props, instance.state)), next)
  arrive()
}

function arrive(): void {
  const instances = arrived
  arrived = []
  for (const instance of instances) instance.componentDidMount?.()
}

const roots = new WeakMap<Element, Drawn>()

/** Draws `what` as all that stands in `place`; null takes away what stood there. */
export function render(what: unknown, place: Element): void {
  const now: Drawn = { type: Fragment, props: {}, key: undefined, kids: [] }
  patchKids(place, roots.get(place), now, nodesOf(what), null)
  roots.set(place, now)
  arrive()
}
