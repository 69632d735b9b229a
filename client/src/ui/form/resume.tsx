/** A form that was begun before: whether she goes on with it. */
import { render } from 'preact'
import type { Host } from './host'
import { sayer } from './words'

/** Asks whether to go on where she stopped. */
export function wantsDraft(place: HTMLElement, host: Host): Promise<boolean> {
  const say = sayer(host.words)
  return new Promise((decide) => {
    render(
      <div class="form-screen resume">
        <h1>{host.opening.model.title}</h1>
        <div class="question">
          <p class="name">{say('go_on_question')}</p>
          <p class="hint">{say('go_on_hint')}</p>
          <div class="actions">
            <button type="button" class="button" onClick={() => decide(true)}>
              {say('go_on')}
            </button>
            <button type="button" class="button second" onClick={() => decide(false)}>
              {say('begin_anew')}
            </button>
          </div>
        </div>
      </div>,
      place,
    )
  })
}
