/** Large keys for a PIN: by touch, by the keys of a keyboard, by screen reader. */
import type { JSX } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { Icon } from '../parts/icon'
import { useShell } from '../useShell'

export const LEAST_DIGITS = 6
const MOST_DIGITS = 12
const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const

interface PinPadGiven {
  readonly label: string
  /** Takes the PIN; the digits are cleared before it is called. While a promise is under way nothing can be typed. */
  readonly onPin: (pin: string) => unknown
  readonly word: string
  readonly isOff?: boolean
}

export function PinPad({ label, onPin, word, isOff = false }: PinPadGiven): JSX.Element {
  const { say } = useShell()
  const [pin, setPin] = useState('')
  const [isBusy, setBusy] = useState(false)
  const still = isOff || isBusy
  const isLongEnough = pin.length >= LEAST_DIGITS
  const give = async (): Promise<void> => {
    if (!isLongEnough || still) return
    setPin('')
    setBusy(true)
    await Promise.resolve(onPin(pin)).finally(() => setBusy(false))
  }
  const add = (digit: string): void => setPin((before) => (still ? before : (before + digit).slice(0, MOST_DIGITS)))
  const take = (): void => setPin((before) => before.slice(0, -1))
  useKeyboard(add, take, give)
  return (
    <fieldset class="pin" aria-busy={isBusy}>
      <legend>{label}</legend>
      <p class="pin-dots" aria-hidden="true">
        {isBusy ? (
          <span class="turning" />
        ) : (
          Array.from({ length: Math.max(LEAST_DIGITS, pin.length) }, (_, n) => (
            <i key={n} class={n < pin.length ? 'is-full' : ''} />
          ))
        )}
      </p>
      <p class="hidden-text" role="status">
        {isBusy ? say('pin-busy') : say('pin-typed', { count: pin.length })}
      </p>
      <div class="pin-keys">
        {DIGITS.map((digit) => (
          <button key={digit} type="button" disabled={still} onClick={() => add(digit)}>
            {digit}
          </button>
        ))}
        <button type="button" class="pin-word" disabled={still || pin === ''} onClick={take}>
          <Icon name="erase" />
          <span>{say('pin-erase')}</span>
        </button>
        <button type="button" disabled={still} onClick={() => add('0')}>
          0
        </button>
        <button type="button" class="pin-word pin-go" disabled={still || !isLongEnough} onClick={() => void give()}>
          <Icon name="check" />
          <span>{word}</span>
        </button>
      </div>
    </fieldset>
  )
}

/** Digits, Backspace and Enter of a keyboard work wherever the reader is on the page, save where a key does something. */
function useKeyboard(add: (digit: string) => void, take: () => void, give: () => void): void {
  const current = useRef({ add, take, give })
  current.current = { add, take, give }
  // Before the pad is seen: the first digit is often typed at once.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      const isOnKey = event.target instanceof HTMLButtonElement
      if (/^[0-9]$/.test(event.key)) current.current.add(event.key)
      else if (event.key === 'Backspace') current.current.take()
      else if (event.key === 'Enter' && !isOnKey) current.current.give()
      else return
      event.preventDefault()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
}
