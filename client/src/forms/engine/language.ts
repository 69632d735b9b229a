/** The code of a language that a form calls by any name: `French (fr)`, `fr`, `Français`. */

/** How names of languages begin whose months and days are known. */
const BEGINS: Record<string, string> = { fren: 'fr', fran: 'fr', swah: 'sw', kisw: 'sw' }

/** Two or three letters; English where the name says nothing. */
export function codeOf(name: string): string {
  const written = /\(([a-z]{2,3})\b[^)]*\)/i.exec(name)?.[1] ?? /^[a-z]{2,3}(?=$|[-_])/i.exec(name)?.[0]
  return (written ?? BEGINS[name.trim().slice(0, 4).toLowerCase()] ?? 'en').toLowerCase()
}
