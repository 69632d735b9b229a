/** Secondary instances as expressions walk over them. Rows are made when somebody looks at them. */
import type { Def, List } from '../model'
import type { XNode } from '../xpath/node'
import { Plain } from './item'

const NONE: readonly never[] = []

/** Texts of a row; null where the row has no such cell. */
type Texts = readonly (string | null)[]

/** What rows and their root have in common. */
class Bare {
  readonly kind = 'element'
  readonly uri = ''
  readonly prefix = ''
  readonly attrs = NONE
  readonly value = ''
}

/** A row of a list: its cells by column. */
class Row extends Bare implements XNode {
  private readonly cells: (readonly XNode[])[] = []

  constructor(
    readonly name: string,
    readonly parent: Table,
    private readonly texts: Texts,
  ) {
    super()
  }

  get kids(): readonly XNode[] {
    return this.parent.cols.flatMap((name) => this.named(name))
  }

  named(name: string): readonly XNode[] {
    const at = this.parent.places[name]
    const text = at === undefined ? null : this.texts[at]
    if (at === undefined || text === null || text === undefined) return NONE
    this.cells[at] ??= [new Plain('element', name, '', '', this, text)]
    return this.cells[at] as readonly XNode[]
  }
}

/** The root element of a list of rows, which finds rows by the value of a column. */
class Table extends Bare implements XNode {
  readonly name = 'root'
  readonly places: Record<string, number> = Object.create(null)
  private readonly made: Row[] = []
  private every: readonly XNode[] | undefined
  private readonly indexes: Map<string, number[]>[] = []

  constructor(
    readonly parent: XNode,
    readonly cols: readonly string[],
    private readonly texts: readonly Texts[],
    private readonly item: string,
  ) {
    super()
    cols.forEach((name, at) => {
      this.places[name] ??= at
    })
  }

  get kids(): readonly XNode[] {
    this.every ??= this.texts.map((_, at) => this.row(at))
    return this.every
  }

  named(name: string): readonly XNode[] {
    return name === this.item ? this.kids : NONE
  }

  rows(column: string, value: string): readonly XNode[] {
    const at = this.places[column]
    if (at === undefined) return NONE
    this.indexes[at] ??= this.indexOf(at)
    return (this.indexes[at]?.get(value) ?? NONE).map((row) => this.row(row))
  }

  private indexOf(column: number): Map<string, number[]> {
    const index = new Map<string, number[]>()
    this.texts.forEach((row, at) => {
      const value = row[column]
      if (typeof value !== 'string') return
      const found = index.get(value)
      if (found) found.push(at)
      else index.set(value, [at])
    })
    return index
  }

  private row(at: number): Row {
    this.made[at] ??= new Row(this.item, this, this.texts[at] as Texts)
    return this.made[at] as Row
  }
}

function planted(def: Def, parent: XNode): XNode {
  const node = new Plain('element', def.n, def.ns ?? '', def.px ?? '', parent, def.v ?? '')
  for (const [name, value, uri] of def.at ?? NONE) {
    node.attrs.push(new Plain('attribute', name, uri ?? '', '', node, value))
  }
  for (const kid of def.c ?? NONE) node.kids.push(planted(kid, node))
  return node
}

type Lists = Readonly<Record<string, List>>

function documentOf(list: List): XNode | undefined {
  if ('src' in list) return undefined
  const top = new Plain('root', '', '', '', null, '')
  if ('tree' in list) top.kids.push(planted(list.tree, top))
  else top.kids.push(new Table(top, list.cols, list.rows, list.item ?? 'item'))
  return top
}

/** The list of an id: what the phone brings, by id or file name, goes before what stands in the form. */
function listOf(id: string, own: Lists, brought: Lists): List | undefined {
  const mine = own[id]
  const src = mine && 'src' in mine ? mine.src : ''
  const file = src.slice(src.lastIndexOf('/') + 1)
  return brought[id] ?? brought[src] ?? brought[file] ?? brought[`${id}.csv`] ?? mine
}

/** Finds secondary instances by id, each made once. */
export function instances(own: Lists, brought: Lists): (id: string) => XNode | undefined {
  const made = new Map<string, XNode | undefined>()
  return (id) => {
    if (!made.has(id)) {
      const list = listOf(id, own, brought)
      made.set(id, list && documentOf(list))
    }
    return made.get(id)
  }
}
