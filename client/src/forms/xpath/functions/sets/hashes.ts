/** Digests in plain arithmetic, since expressions are evaluated at once and the browser's own are not. */

type Words = number[]

const rotl = (n: number, by: number): number => (n << by) | (n >>> (32 - by))
const rotr = (n: number, by: number): number => (n >>> by) | (n << (32 - by))

/** The message padded to whole blocks, with its length in bits at the end. */
function padded(bytes: readonly number[], block: number, big: boolean): number[] {
  const tail = block / 8
  const fill = (2 * block - 1 - tail - (bytes.length % block)) % block
  const length = Array.from({ length: tail }, (_, at) => {
    const place = big ? tail - 1 - at : at
    return place > 6 ? 0 : Math.floor((bytes.length * 8) / 256 ** place) % 256
  })
  return [...bytes, 0x80, ...Array.from({ length: fill }, () => 0), ...length]
}

function wordsIn(bytes: readonly number[], from: number, count: number, big: boolean): Words {
  return Array.from({ length: count }, (_, at) => {
    const four = bytes.slice(from + at * 4, from + at * 4 + 4)
    return (big ? four : four.reverse()).reduce((all, byte) => (all << 8) | byte, 0)
  })
}

const bytesFrom = (words: Words, big: boolean): number[] =>
  words.flatMap((word) => {
    const four = [24, 16, 8, 0].map((by) => (word >>> by) & 255)
    return big ? four : four.reverse()
  })

const TURNS = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21]

function md5Mix(i: number, [, b, c, d]: readonly [number, number, number, number]): [mixed: number, word: number] {
  if (i < 16) return [(b & c) | (~b & d), i]
  if (i < 32) return [(d & b) | (~d & c), (5 * i + 1) % 16]
  return i < 48 ? [b ^ c ^ d, (3 * i + 5) % 16] : [c ^ (b | ~d), (7 * i) % 16]
}

export function md5(message: readonly number[]): number[] {
  const bytes = padded(message, 64, false)
  let state: [number, number, number, number] = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476]
  for (let from = 0; from < bytes.length; from += 64) {
    const words = wordsIn(bytes, from, 16, false)
    let now = state
    for (let i = 0; i < 64; i++) {
      const [mixed, word] = md5Mix(i, now)
      const constant = Math.floor(Math.abs(Math.sin(i + 1)) * 2 ** 32)
      const sum = (now[0] + mixed + constant + (words[word] as number)) | 0
      now = [now[3], (now[1] + rotl(sum, TURNS[(i >> 4) * 4 + (i % 4)] as number)) | 0, now[1], now[2]]
    }
    state = state.map((word, at) => (word + (now[at] as number)) | 0) as typeof state
  }
  return bytesFrom(state, false)
}

function sha1Mix(i: number, b: number, c: number, d: number): number {
  if (i < 20) return ((b & c) | (~b & d)) + 0x5a827999
  if (i < 40) return (b ^ c ^ d) + 0x6ed9eba1
  return i < 60 ? ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc : (b ^ c ^ d) + 0xca62c1d6
}

export function sha1(message: readonly number[]): number[] {
  const bytes = padded(message, 64, true)
  let state: Words = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0]
  for (let from = 0; from < bytes.length; from += 64) {
    const w = wordsIn(bytes, from, 16, true)
    for (let i = 16; i < 80; i++)
      w.push(
        rotl(
          [3, 8, 14, 16].reduce((all, back) => all ^ (w[i - back] as number), 0),
          1,
        ),
      )
    let [a, b, c, d, e] = state as [number, number, number, number, number]
    for (let i = 0; i < 80; i++) {
      const next = (rotl(a, 5) + sha1Mix(i, b, c, d) + e + (w[i] as number)) | 0
      ;[e, d, c, b, a] = [d, c, rotl(b, 30), a, next]
    }
    state = [a, b, c, d, e].map((word, at) => (word + (state[at] as number)) | 0)
  }
  return bytesFrom(state, true)
}

/** The first primes, of whose roots the constants of SHA-2 are made. */
function primes(count: number): number[] {
  const found: number[] = []
  for (let n = 2; found.length < count; n++) if (found.every((prime) => n % prime !== 0)) found.push(n)
  return found
}

const part = (n: number): number => ((n - Math.floor(n)) * 2 ** 32) | 0

export function sha256(message: readonly number[]): number[] {
  const bytes = padded(message, 64, true)
  const k = primes(64).map((prime) => part(Math.cbrt(prime)))
  let state: Words = primes(8).map((prime) => part(Math.sqrt(prime)))
  for (let from = 0; from < bytes.length; from += 64) {
    const now = rounds256(expanded(wordsIn(bytes, from, 16, true)), k, state)
    state = now.map((word, at) => (word + (state[at] as number)) | 0)
  }
  return bytesFrom(state, true)
}

function expanded(w: Words): Words {
  for (let i = 16; i < 64; i++) {
    const [old, young] = [w[i - 15] as number, w[i - 2] as number]
    const a = rotr(old, 7) ^ rotr(old, 18) ^ (old >>> 3)
    const b = rotr(young, 17) ^ rotr(young, 19) ^ (young >>> 10)
    w.push(((w[i - 16] as number) + a + (w[i - 7] as number) + b) | 0)
  }
  return w
}

function rounds256(w: Words, k: Words, state: Words): Words {
  let [a, b, c, d, e, f, g, h] = state as [number, number, number, number, number, number, number, number]
  for (let i = 0; i < 64; i++) {
    const one =
      h + (rotr(e, 6) ^ rotr(e, 11) ^ rotr(e, 25)) + ((e & f) ^ (~e & g)) + (k[i] as number) + (w[i] as number)
    const two = (rotr(a, 2) ^ rotr(a, 13) ^ rotr(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0]
  }
  return [a, b, c, d, e, f, g, h]
}
