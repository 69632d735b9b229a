/** A long list of which only the rows in sight are drawn, so that it scrolls evenly on a slow phone. */
import type { ComponentChildren, JSX } from 'preact'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'

interface WindowedGiven<T> {
  readonly rows: readonly T[]
  readonly label: string
  readonly keyOf: (row: T) => string
  /** Rows are others at once, as while somebody types: those in sight are filled anew instead of being made anew. */
  readonly isFleeting?: boolean
  readonly draw: (row: T) => ComponentChildren
}

/** Pixels of a row; long words are cut, so that every row is as high. */
export const ROW = 76
const SPARE = 6
/** So many rows are taken in and left out together, so that not every step draws anew. */
const STEP = 4

/** Which rows are drawn: those in sight, and some above and below. */
export function inSight(count: number, top: number, height: number): { readonly from: number; readonly to: number } {
  const from = Math.max(0, Math.min(count, Math.floor((-top / ROW - SPARE) / STEP) * STEP))
  return { from, to: Math.max(from, Math.min(count, Math.ceil(((height - top) / ROW + SPARE) / STEP) * STEP)) }
}

export function Windowed<T>({ rows, label, keyOf, draw, isFleeting = false }: WindowedGiven<T>): JSX.Element {
  const list = useRef<HTMLUListElement>(null)
  const [seen, setSeen] = useState(() => inSight(rows.length, 0, 900))
  useEffect(() => {
    let asked = 0
    const look = (): void => {
      asked = 0
      const top = list.current?.getBoundingClientRect().top ?? 0
      const now = inSight(rows.length, top, innerHeight)
      setSeen((before) => (before.from === now.from && before.to === now.to ? before : now))
    }
    const soon = (): void => {
      asked ||= requestAnimationFrame(look)
    }
    look()
    addEventListener('scroll', soon, { passive: true })
    addEventListener('resize', soon)
    return () => {
      cancelAnimationFrame(asked)
      removeEventListener('scroll', soon)
      removeEventListener('resize', soon)
    }
  }, [rows.length])
  // A row that stays in sight is the very same as before, so that a step costs only the rows that come.
  const drawn = useMemo(() => new Map<number, JSX.Element>(), [rows])
  const place = (at: number): JSX.Element => {
    const row = rows[at] as T
    const known = drawn.get(at) ?? (
      <li
        key={isFleeting ? at : keyOf(row)}
        aria-setsize={rows.length}
        aria-posinset={at + 1}
        style={{ insetBlockStart: `${at * ROW}px` }}
      >
        {draw(row)}
      </li>
    )
    drawn.set(at, known)
    return known
  }
  const [from, to] = [seen.from, Math.min(seen.to, rows.length)]
  return (
    <ul class="rows windowed" aria-label={label} ref={list} style={{ blockSize: `${rows.length * ROW}px` }}>
      {Array.from({ length: Math.max(0, to - from) }, (_, n) => place(from + n))}
    </ul>
  )
}
