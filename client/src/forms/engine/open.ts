/** Opens a form: lays it out, fills in what is known, and reckons everything once. */
import type { Texts } from '../model'
import { doAll, type Step, stepsOf } from './actions'
import { answersOf } from './answers'
import type {
  Answers,
  Choice,
  Draft,
  Fault,
  Field,
  FormRun,
  Opening,
  Page,
  Question,
  Unasked,
  Wanted,
  Words,
} from './api'
import { choicesOf } from './choices'
import { freeze, overlay, thaw } from './draft'
import { allFaults, faultOf } from './faults'
import { grow, join } from './grow'
import { identityOf } from './identity'
import { all, findGhost, findItem, ghostOf, type Item } from './item'
import { Live } from './live'
import { pagesOf } from './pages'
import { layOut, type Spec } from './plan'
import { preloadAll, uuid } from './preload'
import { calls } from './reads'
import { addInstance, isOpen, removeInstance } from './repeats'
import { askedWords } from './texts'
import { worldOf } from './world'

type Seen = (changed: ReadonlySet<Field>) => void

/** Functions whose result hangs on the language shown. */
const SPEAKING = new Set(['jr:choice-name', 'choice-name', 'jr:itext', 'itext', 'format-date', 'format-date-time'])

/** A form that is being filled in. */
export class Filling implements FormRun {
  private readonly watchers = new Set<Seen>()
  private pagesSeen: readonly Page[] = []
  private versionSeen = -1
  private busy = false
  private page = ''
  readonly identity: string

  constructor(
    readonly live: Live,
    identity: string,
  ) {
    this.identity = identity
  }

  get root(): Item {
    return this.live.root
  }

  get lang(): string {
    return this.live.lang
  }

  pages(): readonly Page[] {
    if (this.versionSeen !== this.live.version) {
      this.pagesSeen = pagesOf(this.live)
      this.versionSeen = this.live.version
    }
    return this.pagesSeen
  }

  find(id: string): Item | undefined {
    return findItem(this.live.root, id)
  }

  set(field: Field, value: string): void {
    this.change(() => this.live.assign(field as Item, value))
  }

  leave(field: Field, why: Unasked | ''): void {
    const item = field as Item
    if (item.unasked === why) return
    this.change(() => {
      this.live.assign(item, '')
      item.unasked = why
      this.live.changed.add(item)
    })
  }

  addRepeat(repeat: Field | string): Item | undefined {
    const ghost = findGhost(this.live.root, repeat)
    if (!ghost || !isOpen(ghost)) return undefined
    let instance: Item | undefined
    this.change(() => {
      instance = addInstance(this.live, ghost)
    })
    return instance
  }

  removeRepeat(instance: Field): void {
    const item = instance as Item
    const ghost = ghostOf(item)
    if (ghost && ghost !== item && !item.gone && isOpen(ghost)) {
      this.change(() => removeInstance(this.live, ghost, item))
    }
  }

  canAdd(parent: Field, def: number): boolean {
    const ghost = (parent as Item).slots[(this.live.plan.specs[def] as Spec).slot]
    return ghost?.instances ? isOpen(ghost) : false
  }

  label(question: Question): Words {
    return askedWords(this.live, question, 'l')
  }

  hint(question: Question): Words {
    return askedWords(this.live, question, 'h')
  }

  choices(question: Question): readonly Choice[] {
    return choicesOf(this.live, question.control, question.field as Item)
  }

  faults(fields?: readonly Field[]): readonly Fault[] {
    if (!fields) return allFaults(this.live)
    return fields.map((field) => faultOf(this.live, field as Item)).filter((fault) => fault !== undefined)
  }

  wanted(): readonly Wanted[] {
    return this.live.wanted.filter(({ field }) => field.value === '' && !field.gone)
  }

  speak(lang: string, texts: Texts): void {
    const { live } = this
    live.lang = lang
    live.texts = texts
    this.change(() => {
      live.version++
      for (const spec of live.plan.specs) spec.told.clear()
      all(live.root, (item) => {
        if (item.spec.control) live.changed.add(item)
        for (const turn of item.spec.turns) if (turn.expr && calls(turn.expr, SPEAKING)) live.owe(turn, item)
      })
    })
  }

  watch(seen: Seen): () => void {
    this.watchers.add(seen)
    return () => this.watchers.delete(seen)
  }

  draft(page?: string): Draft {
    this.page = page ?? this.page
    return { v: 1, tree: [this.identity, freeze(this.live.root)], page: this.page, lang: this.live.lang }
  }

  answers(): Answers {
    return answersOf(this.live, this.live.root)
  }

  /** Change something, let all that depends on it be reckoned, and tell who watches. */
  change(act: () => void): void {
    const { live } = this
    live.stamp++
    act()
    if (this.busy) return
    this.busy = true
    try {
      live.reckon()
      doAll(live, [])
    } finally {
      this.busy = false
    }
    if (live.changed.size === 0) return
    const { changed } = live
    live.changed = new Set()
    for (const seen of this.watchers) seen(changed)
  }
}

/** Begin to fill in a form, or go on with a draft. */
export function open(opening: Opening): FormRun {
  const live = new Live(opening, layOut(opening.model))
  live.world = worldOf(live)
  live.root = grow(live.plan.specs[0] as Spec, null, undefined)
  const identity = opening.draft ? goOn(live, opening.draft) : begin(live)
  live.changed.clear()
  return new Filling(live, identity)
}

function begin(live: Live): string {
  if (live.opening.known) overlay(live.root, live.opening.known)
  preloadAll(live, live.root)
  const identity = identityOf(live.root) ? '' : `uuid:${uuid(live)}`
  reckonAtOpening(live, stepsOf(live, 'first-load'))
  return identity
}

function goOn(live: Live, draft: Draft): string {
  const [identity, frozen] = draft.tree as [string, Parameters<typeof thaw>[1]]
  thaw(live.root, frozen)
  live.restoring = true
  reckonAtOpening(live, [])
  return identity
}

function reckonAtOpening(live: Live, first: readonly Step[]): void {
  join(live, live.root)
  live.reckon()
  live.restoring = false
  live.fired.length = 0
  doAll(live, [...first, ...stepsOf(live, 'instance-load')])
}
