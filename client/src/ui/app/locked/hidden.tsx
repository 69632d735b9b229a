/** What stands in place of the app after quick hide: a calendar. Its heading leads back to the lock screen. */
import { dayOf } from '../page'
import { useNow, useShell } from '../useShell'

const DAY_MS = 86_400_000

/** The weeks of a day's month, from Monday; days of other months are empty. */
export function weeksOf(day: string): readonly (readonly (number | null)[])[] {
  const [year, month] = day.split('-').map(Number) as [number, number]
  const first = (new Date(Date.UTC(year, month - 1, 1)).getUTCDay() + 6) % 7
  const count = new Date(Date.UTC(year, month, 0)).getUTCDate()
  const days = [...Array<null>(first).fill(null), ...Array.from({ length: count }, (_, n) => n + 1)]
  const weeks = Math.ceil(days.length / 7)
  return Array.from({ length: weeks }, (_, week) => Array.from({ length: 7 }, (_, n) => days[week * 7 + n] ?? null))
}

export function Hidden({ onBack }: { readonly onBack: () => void }) {
  const { language, show } = useShell()
  const today = dayOf(useNow(60_000))
  const monday = Date.UTC(2024, 0, 1)
  const weekday = new Intl.DateTimeFormat(language.code, { weekday: 'narrow', timeZone: 'UTC' })
  return (
    <main id="main" class="calendar" tabIndex={-1}>
      <h1>
        <button type="button" onClick={onBack}>
          {show.month(today)}
        </button>
      </h1>
      <table>
        <thead>
          <tr>
            {Array.from({ length: 7 }, (_, n) => (
              <th key={n} scope="col">
                {weekday.format(monday + n * DAY_MS)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(today).map((week, n) => (
            <tr key={n}>
              {week.map((day, at) => (
                <td key={at} aria-current={day === Number(today.slice(8)) ? 'date' : undefined}>
                  {day ?? ''}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </main>
  )
}
