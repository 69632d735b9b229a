/** SHA-512 and SHA-384, with whole numbers of any size. */

const MASK = (1n << 64n) - 1n
const rotr = (n: bigint, by: bigint): bigint => ((n >> by) | (n << (64n - by))) & MASK

/** The whole part of a root, by halving. */
function root(n: bigint, degree: bigint): bigint {
  let [low, high] = [0n, 1n << 80n]
  while (low < high) {
    const middle = (low + high + 1n) >> 1n
    if (middle ** degree <= n) low = middle
    else high = middle - 1n
  }
  return low
}

function primes(count: number): bigint[] {
  const found: bigint[] = []
  for (let n = 2n; found.length < count; n++) if (found.every((prime) => n % prime !== 0n)) found.push(n)
  return found
}

const squareRoots = (from: number): bigint[] =>
  primes(from + 8)
    .slice(from)
    .map((prime) => root(prime << 128n, 2n) & MASK)

function padded(bytes: readonly number[]): number[] {
  const fill = (239 - (bytes.length % 128)) % 128
  const length = Array.from({ length: 16 }, (_, at) =>
    at < 10 ? 0 : Math.floor((bytes.length * 8) / 256 ** (15 - at)) % 256,
  )
  return [...bytes, 0x80, ...Array.from({ length: fill }, () => 0), ...length]
}

function expanded(block: readonly number[]): bigint[] {
  const w = Array.from({ length: 16 }, (_, at) =>
    block.slice(at * 8, at * 8 + 8).reduce((all, byte) => (all << 8n) | BigInt(byte), 0n),
  )
  for (let i = 16; i < 80; i++) {
    const [old, young] = [w[i - 15] as bigint, w[i - 2] as bigint]
    const a = rotr(old, 1n) ^ rotr(old, 8n) ^ (old >> 7n)
    const b = rotr(young, 19n) ^ rotr(young, 61n) ^ (young >> 6n)
    w.push(((w[i - 16] as bigint) + a + (w[i - 7] as bigint) + b) & MASK)
  }
  return w
}

type Eight = [bigint, bigint, bigint, bigint, bigint, bigint, bigint, bigint]

function rounds(w: readonly bigint[], k: readonly bigint[], state: readonly bigint[]): bigint[] {
  let [a, b, c, d, e, f, g, h] = state as Eight
  for (let i = 0; i < 80; i++) {
    const spread = rotr(e, 14n) ^ rotr(e, 18n) ^ rotr(e, 41n)
    const one = h + spread + ((e & f) ^ (~e & MASK & g)) + (k[i] as bigint) + (w[i] as bigint)
    const two = (rotr(a, 28n) ^ rotr(a, 34n) ^ rotr(a, 39n)) + ((a & b) ^ (a & c) ^ (b & c))
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + one) & MASK, c, b, a, (one + two) & MASK]
  }
  return [a, b, c, d, e, f, g, h]
}

function digest(message: readonly number[], start: bigint[], length: number): number[] {
  const bytes = padded(message)
  const k = primes(80).map((prime) => root(prime << 192n, 3n) & MASK)
  let state = start
  for (let from = 0; from < bytes.length; from += 128) {
    const now = rounds(expanded(bytes.slice(from, from + 128)), k, state)
    state = now.map((word, at) => (word + (state[at] as bigint)) & MASK)
  }
  return state
    .flatMap((word) => Array.from({ length: 8 }, (_, at) => Number((word >> BigInt(56 - 8 * at)) & 255n)))
    .slice(0, length)
}

export const sha512 = (message: readonly number[]): number[] => digest(message, squareRoots(0), 64)
export const sha384 = (message: readonly number[]): number[] => digest(message, squareRoots(8), 48)
