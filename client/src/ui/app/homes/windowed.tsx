/** A long list of which only the rows in sight are drawn, so that it scrolls evenly on a slow phone. */
import type { ComponentChildren, JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'

interface WindowedGiven<T> {
  readonly rows: readonly T[]
  readonly label: string
  readonly keyOf: (row: T) => string
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

export function Windowed<T>({ rows, label, keyOf, draw }: WindowedGiven<T>): JSX.Element {
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
  const shown = rows.slice(seen.from, seen.to)
  const room = { paddingTop: `${seen.from * ROW}px`, height: `${(rows.length - seen.from) * ROW}px` }
  return (
    <ul class="rows windowed" aria-label={label} ref={list} style={room}>
      {shown.map((row, at) => (
        <li key={keyOf(row)} aria-setsize={rows.length} aria-posinset={seen.from + at + 1}>
          {draw(row)}
        </li>
      ))}
    </ul>
  )
}
