/** Shuffles that are the same everywhere: Fisher-Yates with the generator of Park and Miller, as ODK specifies. */

const MODULUS = 2147483647
const FACTOR = 48271

/** These in an order that the seed determines; in their own order for a seed that is no number. */
export function shuffled<T>(these: readonly T[], seed: number): readonly T[] {
  const mixed = [...these]
  if (Number.isNaN(seed)) return mixed
  let state = Math.trunc(seed) % MODULUS
  if (state <= 0) state += MODULUS - 1
  for (let i = mixed.length; i > 1; i--) {
    state = (state * FACTOR) % MODULUS
    const at = Math.floor((state / MODULUS) * i)
    const last = mixed[i - 1] as T
    mixed[i - 1] = mixed[at] as T
    mixed[at] = last
  }
  return mixed
}
