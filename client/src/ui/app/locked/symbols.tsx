/** The signs by which workers know themselves on a phone that several use: no names on the lock screen. */
import type { JSX } from 'preact'
import { Icon } from '../parts/icon'
import { useShell } from '../useShell'

export const SYMBOLS = [
  'fish',
  'bird',
  'tree',
  'drum',
  'boat',
  'star',
  'pot',
  'leaf',
  'moon',
  'flower',
  'hill',
  'hut',
] as const

/** A sign with its word. */
export function Sign({ symbol }: { readonly symbol: string }): JSX.Element {
  const { say } = useShell()
  return (
    <span class={`sign sign-${symbol}`}>
      <Icon name={symbol} />
      <span>{say(`symbol-${symbol}`)}</span>
    </span>
  )
}

interface SymbolsGiven {
  readonly value: string
  /** Those of others on this phone. */
  readonly taken: readonly string[]
  readonly onChoose: (symbol: string) => void
}

/** Choosing one's own sign. */
export function Symbols({ value, taken, onChoose }: SymbolsGiven): JSX.Element {
  const { say } = useShell()
  return (
    <fieldset class="symbols">
      <legend class="hidden-text">{say('symbol-title')}</legend>
      {SYMBOLS.filter((symbol) => !taken.includes(symbol)).map((symbol) => (
        <button key={symbol} type="button" aria-pressed={symbol === value} onClick={() => onChoose(symbol)}>
          <Sign symbol={symbol} />
        </button>
      ))}
    </fieldset>
  )
}
