/** Where: asked of the device, or typed. A way or an area is a list of such points. */
import { Component } from 'preact'
import type { Asked } from '../sheet'

type Point = readonly [latitude: string, longitude: string, altitude: string, accuracy: string]
interface State {
  working?: boolean
  failed?: boolean
}

const PATIENCE = 30_000
const pointsOf = (value: string): Point[] =>
  value
    .split(';')
    .filter((text) => text.trim())
    .map((text) => text.trim().split(' ').concat('0', '0', '0') as unknown as Point)
const kept = (points: readonly Point[]): string => points.map((point) => point.slice(0, 4).join(' ')).join('; ')

export class Place extends Component<Asked, State> {
  private get isLine(): boolean {
    return this.props.question.field.type !== 'geopoint'
  }

  private put(point: Point): void {
    const { at, question } = this.props
    const before = this.isLine ? pointsOf(question.field.value) : []
    at.answer(question.field, kept([...before, point]))
  }

  private ask = (): void => {
    this.setState({ working: true, failed: false })
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        this.setState({ working: false })
        const { latitude, longitude, altitude, accuracy } = coords
        this.put([latitude.toFixed(7), longitude.toFixed(7), (altitude ?? 0).toFixed(1), accuracy.toFixed(1)])
      },
      () => this.setState({ working: false, failed: true }),
      { enableHighAccuracy: true, timeout: PATIENCE },
    )
  }

  private type = (event: Event): void => {
    const fields = (event.currentTarget as HTMLElement).querySelectorAll('input')
    const [latitude, longitude] = [...fields].map((field) => field.value.trim().replace(',', '.'))
    if (latitude && longitude) this.put([latitude, longitude, '0', '0'])
  }

  override render({ at, id, question }: Asked, { working, failed }: State) {
    const points = pointsOf(question.field.value)
    return (
      <div class="place">
        <ol class="points">
          {points.map(([latitude, longitude, , accuracy], n) => (
            <li key={n}>
              {latitude}, {longitude}{' '}
              {Number(accuracy) > 0 && at.say('accuracy', { metres: Math.round(Number(accuracy)) })}
              {this.isLine && (
                <button
                  type="button"
                  class="button second"
                  onClick={() => at.answer(question.field, kept(points.filter((_, m) => m !== n)))}
                >
                  {at.say('remove')}
                </button>
              )}
            </li>
          ))}
        </ol>
        {'geolocation' in navigator && (
          <button type="button" class="button second" id={id} disabled={working} onClick={this.ask}>
            {at.say(working ? 'locating' : this.isLine ? 'add_point' : 'locate')}
          </button>
        )}
        {failed && (
          <p class="field-error" role="alert">
            {at.say('no_place')}
          </p>
        )}
        <details class="no-answer">
          <summary>{at.say('type_place')}</summary>
          <div class="row" onChange={this.isLine ? undefined : this.type}>
            <label>
              {at.say('latitude')}
              <input class="short" inputMode="decimal" />
            </label>
            <label>
              {at.say('longitude')}
              <input class="short" inputMode="decimal" />
            </label>
          </div>
          {this.isLine && (
            <button
              type="button"
              class="button second"
              onClick={(event) =>
                this.type({ currentTarget: event.currentTarget.previousElementSibling } as unknown as Event)
              }
            >
              {at.say('add_point')}
            </button>
          )}
        </details>
      </div>
    )
  }
}
