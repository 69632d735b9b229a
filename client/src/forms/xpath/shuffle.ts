/** Shuffles that are the same everywhere for a seed: Park and Miller's numbers, Fisher and Yates from the inside out. */

const PRIME = 2_147_483_647
const FACTOR = 16_807

/** Numbers from 0 up to 1 that a seed determines. */
export function seeded(seed: number): () => number {
  let at = Math.trunc(seed) % PRIME
  if (at <= 0) at += PRIME - 1
  return () => {
    at = (at * FACTOR) % PRIME
    return (at - 1) / (PRIME - 1)
  }
}

/** These in the order that the numbers give. */
export function shuffled<T>(these: readonly T[], random: () => number): readonly T[] {
  const mixed: T[] = []
  these.forEach((each, at) => {
    const place = Math.floor(random() * (at + 1))
    if (place !== at) mixed[at] = mixed[place] as T
    mixed[place] = each
  })
  return mixed
}
