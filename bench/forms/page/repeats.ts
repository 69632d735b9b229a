/** Fills households with children as a walk through a village does, and times each child. */
import type { Field, FormRun } from '../../../client/src/forms/engine/api'

/** Milliseconds of each child, in the order in which they were added. */
export function fillHouseholds(run: FormRun, households: number, children: number): number[] {
  const times: number[] = []
  for (let household = 0; household < households; household++) {
    const home = household ? added(run, run.root, 'household') : first(run.root, 'household')
    put(run, home, { head: `Head ${household}`, rooms: String(1 + (household % 4)) })
    for (let child = 0; child < children; child++) {
      const began = performance.now()
      const one = child || !first(home, 'child') ? added(run, home, 'child') : first(home, 'child')
      put(run, one, {
        name: `Child ${child}`,
        months: String((child * 11 + household) % 59),
        fever: child % 2 ? 'yes' : 'no',
      })
      times.push(performance.now() - began)
    }
  }
  return times
}

const first = (parent: Field, name: string): Field => parent.kids.find((kid) => kid.name === name) as Field

function added(run: FormRun, parent: Field, name: string): Field {
  const made = run.addRepeat(`${parent.id}/${name}`)
  if (!made) throw new Error(`no ${name} can be added to ${parent.id}`)
  return made
}

/** Answers, and asks after each which pages there are, as a screen does. */
function put(run: FormRun, parent: Field, answers: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(answers)) {
    run.set(first(parent, name), value)
    run.pages()
  }
}
