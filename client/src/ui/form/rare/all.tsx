/** The controls that come later, by what the question asks. */
import { type Asked, has } from '../sheet'
import { Calendar } from './calendar'
import { Code } from './code'
import { Contact } from './contact'
import { Countdown } from './countdown'
import { Drawing } from './drawing'
import { Place } from './place'
import { Range } from './range'
import { Rank } from './rank'
import { Upload } from './upload'

export function RareControl(asked: Asked) {
  const { control, field } = asked.question
  if (has(asked.question, 'display-base64-image')) return <Shown {...asked} />
  if (control.k === 'rank') return <Rank {...asked} />
  if (control.k === 'range') return <Range {...asked} />
  if (control.k === 'contact') return <Contact {...asked} />
  if (control.k === 'trigger') return <Countdown {...asked} />
  if (control.k === 'upload')
    return has(asked.question, 'signature', 'draw', 'annotate') ? <Drawing {...asked} /> : <Upload {...asked} />
  if (field.type === 'barcode') return <Code {...asked} />
  return field.type.startsWith('geo') ? <Place {...asked} /> : <Calendar {...asked} />
}

/** A picture that the form carries as text. */
function Shown({ question, at }: Asked) {
  return <img src={`data:image/png;base64,${question.field.value}`} alt={at.say('picture')} />
}
