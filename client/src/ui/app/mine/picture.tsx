/** Small pictures of counts: bars that say their number, and a table behind them. */
import { useApp } from '../useApp'

export interface Bar {
  readonly label: string
  readonly value: number
  /** What it is compared with; drawn thinner. */
  readonly before?: number
}

interface Given {
  readonly title: string
  readonly bars: readonly Bar[]
  /** What the numbers are called: now, and before. */
  readonly now: string
  readonly before?: string
}

export function Bars({ title, bars, now, before }: Given) {
  const { say, show } = useApp()
  const most = Math.max(1, ...bars.map((bar) => Math.max(bar.value, bar.before ?? 0)))
  return (
    <figure class="picture">
      <figcaption class="hidden-text">{title}</figcaption>
      <dl class="picture-bars">
        {bars.map((bar) => (
          <div key={bar.label}>
            <dt>{bar.label}</dt>
            <dd>
              <svg aria-hidden="true" focusable="false" viewBox="0 0 100 10" preserveAspectRatio="none">
                <rect class="ground" width="100" height="10" />
                <rect class="now" width={(100 * bar.value) / most} height={bar.before === undefined ? 10 : 6} />
                {bar.before !== undefined && <rect class="before" y="7" width={(100 * bar.before) / most} height="3" />}
              </svg>
              <span>{show.number(bar.value)}</span>
            </dd>
          </div>
        ))}
      </dl>
      <details class="behind">
        <summary>{say('mine-as-table')}</summary>
        <table class="figures">
          <caption class="hidden-text">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{title}</th>
              <th scope="col">{now}</th>
              {before && <th scope="col">{before}</th>}
            </tr>
          </thead>
          <tbody>
            {bars.map((bar) => (
              <tr key={bar.label}>
                <th scope="row">{bar.label}</th>
                <td>{show.number(bar.value)}</td>
                {before && <td>{show.number(bar.before ?? 0)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}

/** Months as columns, the latest last. */
export function Columns({ title, bars, now }: Given) {
  const { say, show } = useApp()
  const most = Math.max(1, ...bars.map(({ value }) => value))
  return (
    <figure class="picture">
      <figcaption class="hidden-text">{title}</figcaption>
      <ol class="picture-columns">
        {bars.map(({ label, value }) => (
          <li key={label}>
            <span class="value">{show.number(value)}</span>
            <svg aria-hidden="true" focusable="false" viewBox="0 0 10 100" preserveAspectRatio="none">
              <rect class="now" y={100 - (100 * value) / most} width="10" height={(100 * value) / most} />
            </svg>
            <span class="label">{label}</span>
          </li>
        ))}
      </ol>
      <details class="behind">
        <summary>{say('mine-as-table')}</summary>
        <table class="figures">
          <caption class="hidden-text">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{say('mine-month')}</th>
              <th scope="col">{now}</th>
            </tr>
          </thead>
          <tbody>
            {bars.map(({ label, value }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{show.number(value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}
