/** A form that is opened again with the answers that it gave: what was answered, and what was said not to have been asked.
 * No screen here. */
import type { Answers, Field, FormRun, Known, Unasked } from '../../../forms/engine/api'
import type { Def, Model } from '../../../forms/model'

type Answer = Answers[string]

const unaskedOf = (answer: Answer | undefined): Unasked | '' =>
  typeof answer === 'object' && 'unasked' in answer && typeof answer.unasked === 'string'
    ? (answer.unasked as Unasked)
    : ''

/** The answer of a node among those of its parent: kept under its concept, or under its name where two share one. */
const answerFor = (def: Def, answers: Answers): Answer | undefined => answers[def.as ?? def.n] ?? answers[def.n]

/** Answers by concept as first values by node. */
export function knownFrom(model: Model, answers: Answers): Known {
  return below(model.root, answers)
}

function below(def: Def, answers: Answers): Known {
  const found: Record<string, Known[string]> = {}
  for (const child of def.c ?? []) {
    const answer = answerFor(child, answers)
    if (answer === undefined || unaskedOf(answer)) continue
    if (typeof answer === 'string') found[child.n] = answer
    else if (Array.isArray(answer)) found[child.n] = answer.map((one) => below(child, one))
    else found[child.n] = below(child, answer as Answers)
  }
  return found
}

/** Says again of each question that had no answer why it had none. */
export function leaveAgain(run: FormRun, model: Model, answers: Answers): void {
  leaveBelow(run, run.root, model.root, answers)
}

function leaveBelow(run: FormRun, field: Field, def: Def, answers: Answers): void {
  const seen = new Map<string, number>()
  for (const kid of field.kids as readonly Field[]) {
    const child = def.c?.find(({ n }) => n === kid.name)
    const answer = child && answerFor(child, answers)
    if (!child || answer === undefined || typeof answer === 'string') continue
    const why = unaskedOf(answer)
    if (why) run.leave(kid, why)
    else if (Array.isArray(answer)) {
      const at = seen.get(kid.name) ?? 0
      seen.set(kid.name, at + 1)
      if (answer[at]) leaveBelow(run, kid, child, answer[at])
    } else leaveBelow(run, kid, child, answer as Answers)
  }
}
