/** The whole state of a form as text, to hold two runs against each other; and reckoning everything anew. */
import type { Field, FormRun } from './api'
import type { Item } from './item'
import type { Filling } from './open'
import { calls } from './reads'

/** One line for each node in the order of the form: its id, value, rights and number of choices. Nothing below what is not relevant. */
export function dump(run: FormRun): string {
  const lines: string[] = []
  write(run, run.root as Item, lines)
  return lines.join('\n')
}

function write(run: FormRun, item: Item, lines: string[]): void {
  if (item.instances) {
    lines.push(`${item.id} repeat${item.blank ? ' irrelevant' : ''}`)
    for (const instance of item.instances) write(run, instance, lines)
    return
  }
  lines.push(lineOf(run, item))
  if (!item.blank) for (const slot of item.slots) write(run, slot, lines)
}

function lineOf(run: FormRun, item: Item): string {
  if (item.blank) return `${item.id} irrelevant`
  const rights = `${item.required ? ' required' : ''}${item.readonly ? ' readonly' : ''}`
  const value = item.slots.length > 0 ? '' : ` ${JSON.stringify(item.value)}`
  return `${item.id}${value}${rights}${item.unasked ? ` ${item.unasked}` : ''}${offers(run, item)}`
}

function offers(run: FormRun, item: Item): string {
  const { control } = item.spec
  return control && (control.from || control.o) ? ` ${run.choices({ control, field: item }).length} choices` : ''
}

const CHANCE = new Set(['random', 'uuid'])

/** Run every rule again, as if all had changed, but those that draw by chance. A form stays as it is by it. */
export function reckonAll(run: FormRun): void {
  const { live, change } = run as Filling
  change.call(run, () => {
    const visit = (item: Item): void => {
      for (const turn of item.spec.turns) if (!turn.expr || !calls(turn.expr, CHANCE)) live.owe(turn, item)
      for (const slot of item.slots) visit(slot)
      for (const instance of item.instances ?? []) visit(instance)
    }
    visit(live.root)
  })
}

/** Fields that hold a value or may hold one, in the order of the form. */
export function leaves(root: Field): Field[] {
  const item = root as Item
  if (item.slots.length === 0) return [root]
  return item.slots.flatMap((slot) => (slot.instances ? slot.instances.flatMap(leaves) : leaves(slot)))
}
