/** Text as bytes and back: UTF-8, base64, hex. */

/** UTF-8. */
export function bytesOf(text: string): number[] {
  const escaped = encodeURIComponent(text.replace(/[\uD800-\uDFFF]/gu, '\uFFFD'))
  const found: number[] = []
  for (let i = 0; i < escaped.length; i++) {
    if (escaped[i] === '%') {
      found.push(Number.parseInt(escaped.slice(i + 1, i + 3), 16))
      i += 2
    } else found.push(escaped.charCodeAt(i))
  }
  return found
}

/** UTF-8 read; '' where the bytes are not UTF-8. */
export function textOf(bytes: readonly number[]): string {
  try {
    return decodeURIComponent(bytes.map((byte) => `%${hexOf([byte])}`).join(''))
  } catch {
    return ''
  }
}

export const hexOf = (bytes: readonly number[]): string =>
  bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')

const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

export function base64Of(bytes: readonly number[]): string {
  let text = ''
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b = 0, c = 0] = bytes.slice(i, i + 3)
    const all = (a << 16) | (b << 8) | c
    const four = [18, 12, 6, 0].map((by) => SIGNS[(all >> by) & 63]).join('')
    const given = Math.min(bytes.length - i, 3) + 1
    text += four.slice(0, given).padEnd(4, '=')
  }
  return text
}

/** Base64 read; signs that are none of it are passed over. */
export function bytesIn(base64: string): number[] {
  const found: number[] = []
  let held = 0
  let bits = 0
  for (const sign of base64) {
    const at = SIGNS.indexOf(sign)
    if (at < 0) continue
    held = ((held << 6) | at) & 0xffff
    bits += 6
    if (bits >= 8) {
      bits -= 8
      found.push((held >> bits) & 255)
    }
  }
  return found
}
