/** Days, moments, numbers and money as a language writes them. */
export interface Show {
  /** `2026-03-04` as “Wednesday 4 March”; with the year when it is not that of `today`. */
  day(day: string, today?: string): string
  /** The same, short: “4 Mar”. */
  shortDay(day: string): string
  /** `2026-03` as “March 2026”. */
  month(month: string): string
  /** An instant in milliseconds as “4 Mar, 14:05”. */
  moment(at: number): string
  number(value: number): string
  /** Minor units of a currency. */
  amount(minor: number, currency: string): string
  /** Bytes as “12 kB”. */
  bytes(count: number): string
}

type Options = Intl.DateTimeFormatOptions
type Unit = readonly [size: number, unit: string]

const UNITS: readonly Unit[] = [
  [1e3, 'kB'],
  [1e6, 'MB'],
  [1e9, 'GB'],
]

/** To make a format is slow, and a list asks for the same one in every row. */
function once<Format>(made: Map<string, Format>, options: object, make: () => Format): Format {
  const asked = JSON.stringify(options)
  const known = made.get(asked) ?? make()
  made.set(asked, known)
  return known
}

/** Writes as this language does. Days are the days of the calendar, wherever the phone is. */
export function showIn(code: string): Show {
  const dates = new Map<string, Intl.DateTimeFormat>()
  const numbers = new Map<string, Intl.NumberFormat>()
  const dated = (at: number, options: Options): string =>
    once(dates, options, () => new Intl.DateTimeFormat(code, options)).format(at)
  const dayed = (day: string, options: Options): string =>
    dated(Date.parse(`${day}T00:00:00Z`), { ...options, timeZone: 'UTC' })
  const number = (value: number, options: Intl.NumberFormatOptions = {}): string =>
    once(numbers, options, () => new Intl.NumberFormat(code, options)).format(value)
  return {
    day: (day, today) => {
      const year: Options = today && day.slice(0, 4) !== today.slice(0, 4) ? { year: 'numeric' } : {}
      return dayed(day, { weekday: 'long', day: 'numeric', month: 'long', ...year })
    },
    shortDay: (day) => dayed(day, { day: 'numeric', month: 'short' }),
    month: (month) => dayed(`${month.slice(0, 7)}-01`, { month: 'long', year: 'numeric' }),
    moment: (at) => dated(at, { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' }),
    number: (value) => number(value),
    amount: (minor, currency) => {
      const places = new Intl.NumberFormat(code, { style: 'currency', currency }).resolvedOptions()
        .maximumFractionDigits
      const isWhole = minor % 10 ** (places ?? 2) === 0
      const digits = isWhole ? 0 : (places ?? 2)
      const value = minor / 10 ** (places ?? 2)
      return number(value, {
        style: 'currency',
        currency,
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      })
    },
    bytes: (count) => {
      const [size, unit] = UNITS.find(([size]) => count < size * 999.5) ?? (UNITS[UNITS.length - 1] as Unit)
      const value = count / size
      return `${number(size === 1e3 || value >= 100 ? Math.ceil(value) : Math.ceil(value * 10) / 10)} ${unit}`
    },
  }
}
