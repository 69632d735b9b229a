/** What a form that was tried handed over. */
import { render } from 'preact'
import { xmlOf } from '../../forms/engine/xml'
import type { Filled } from './host'
import type { ToTry } from './tryPage'
import { sayer } from './words'

/** Shows it in the form's place. */
export function show(place: HTMLElement, { words, leave }: ToTry, { answers, run }: Filled, again: () => void): void {
  const say = sayer(words)
  render(
    <div class="form-screen">
      <h1>{say('tried')}</h1>
      <p>{say('tried_lead')}</p>
      <pre class="handed">{JSON.stringify(answers, null, 2)}</pre>
      <details>
        <summary>{say('as_xml')}</summary>
        <pre class="handed">{xmlOf(run)}</pre>
      </details>
      <div class="actions">
        <button type="button" class="button" onClick={again}>
          {say('try_again')}
        </button>
        <a class="button second" href={leave}>
          {say('leave')}
        </a>
      </div>
    </div>,
    place,
  )
}
