/** Repeatable chance for vectors: the same seed tells the same stories. */

/** A generator of whole numbers below `n` (mulberry32). */
export function chance(seed: number): (n: number) => number {
  let state = seed
  return (n) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) % n
  }
}

/** The id of the nth thing of a vector. */
export const idOf = (n: number, time = '0192d3a0-0000'): string =>
  `${time}-7000-8000-${n.toString(16).padStart(12, '0')}`

export function shuffled<T>(things: readonly T[], below: (n: number) => number): T[] {
  const rest = [...things]
  return things.map(() => rest.splice(below(rest.length), 1)[0] as T)
}
