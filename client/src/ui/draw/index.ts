/**
 * Draws screens: the part of Preact that ours use, at a quarter of its weight. The types are Preact's own, so that
 * a screen can go over to it by changing what it imports.
 */
import type { Component as PreactComponent } from 'preact'
import type { Drawn, Instance, Props } from './node'
import { redraw } from './patch'

export type { ComponentChild, ComponentChildren, ComponentType } from 'preact'
export { render } from './patch'

type Then = () => void
const waiting = new Map<Drawing, Then[]>()

/** Draws everything that has changed since, once. */
function drawWaiting(): void {
  const all = [...waiting]
  waiting.clear()
  for (const [component, then] of all) {
    redraw(component)
    for (const one of then) one()
  }
}

abstract class Drawing implements Instance {
  state: object = {}
  node: Drawn | undefined

  constructor(public props: Props) {}

  abstract render(props: Props, state: object): unknown

  setState(more: object, then?: Then): void {
    this.state = { ...this.state, ...more }
    this.forceUpdate(then)
  }

  forceUpdate(then?: Then): void {
    if (waiting.size === 0) queueMicrotask(drawWaiting)
    const known = waiting.get(this) ?? []
    waiting.set(this, then ? [...known, then] : known)
  }
}

/** What a screen with a state of its own is made from. */
export const Component = Drawing as unknown as typeof PreactComponent

/** A place where an element will be found once it stands. */
export const createRef = <T>(): { current: T | null } => ({ current: null })
