/** What a form wants found out without asking a question: where this is, a sound. It is asked for all the same: nothing is
 * found or recorded unless somebody presses (SUP-17), and the form goes on without. */
import { Component } from 'preact'
import type { Field, Wanted as One } from '../../../forms/engine/api'
import type { Sheet } from '../sheet'

const PATIENCE = 30_000
const ENDING = /\.\w{1,5}$/

interface Given {
  readonly at: Sheet
  readonly wanted: readonly One[]
}

export const Wanted = ({ at, wanted }: Given) => (
  <>
    {wanted.map(({ field, what }) => (
      <div key={field.id} class="question">
        <p class="name">{at.say(what === 'geopoint' ? 'wanted_place' : 'wanted_sound')}</p>
        {what === 'geopoint' ? <Here at={at} field={field} /> : <Sound at={at} field={field} />}
      </div>
    ))}
  </>
)

interface OneGiven {
  readonly at: Sheet
  readonly field: Field
}

class Here extends Component<OneGiven, { working?: boolean; failed?: boolean }> {
  private ask = (): void => {
    const { at, field } = this.props
    this.setState({ working: true, failed: false })
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude, altitude, accuracy } }) => {
        const point = [latitude.toFixed(7), longitude.toFixed(7), (altitude ?? 0).toFixed(1), accuracy.toFixed(1)]
        at.answer(field, point.join(' '))
      },
      () => this.setState({ working: false, failed: true }),
      { enableHighAccuracy: true, timeout: PATIENCE },
    )
  }

  override render({ at }: OneGiven, { working, failed }: { working?: boolean; failed?: boolean }) {
    return (
      <>
        <button type="button" class="button second" disabled={working} onClick={this.ask}>
          {at.say(working ? 'locating' : 'locate')}
        </button>
        {failed && (
          <p class="field-error" role="alert">
            {at.say('no_place')}
          </p>
        )}
      </>
    )
  }
}

function Sound({ at, field }: OneGiven) {
  const take = (event: Event): void => {
    const file = (event.currentTarget as HTMLInputElement).files?.[0]
    if (file) void at.attach(field, file, ENDING.exec(file.name)?.[0] ?? '')
  }
  return (
    <div class="upload">
      <label class="button second">
        {at.say('take_audio')}
        <input class="hidden-text" type="file" accept="audio/*" capture="user" onChange={take} />
      </label>
    </div>
  )
}
