/** The Bikram Sambat calendar, whose months have the lengths that its almanacs give them: the set `nepali`. */
import type { Context, Value } from '../../context'
import { DAY, wallOf } from '../../dates'
import { instantIn } from '../days'
import type { FunctionSet } from '../set'

const FIRST_YEAR = 1970
/** 1 Baisakh 1970 in days since 1970-01-01 (13 April 1913). */
const FIRST_DAY = Date.UTC(1913, 3, 13) / DAY
const SHORTEST = 29

/** Twelve months of each year from 1970 to 2090, two bits for each month's days beyond 29, in base 36. */
const LENGTHS = [
  '6tb9h6tkqt7bhmu4tlaq6tb9h6ud6t7bhmu4tlaq6tb9h6umo57bhmu6p2yt6tb9h6umo57bhmu6p2yt6tb9h7bhhh7bhmu6p3k5',
  '6tb9h7bhhh7bhn66p3k56tb9h7bhmt7bhn66tb9h6tb9h7bhmu4tlaq6tb9h6umo57bhmu4tlaq6tb9h6umo57bhmu6p2yq6tb9h',
  '6umo57bhmu6p2yt6tb9h6umo57bhmu6p2yt6tb9h7bhhh7bhn66p3k56tb9h7bhmt7bhn66p3k56tb9h7bhmu4tlaq6tb9h6tkqt',
  '7bhmu4tlaq6tb9h6umo57bhmu4tnpe6tb9h6umo57bhmu6p2yt6tb9h6umo57bhmu6p2yt6tb9h7bhhh7bhmu6p3k56tb9h7bhmt',
  '7bhn66p3k56tb9h7bhmt7bhn66tb9h6tkqt7bhmu4tlaq6tb9h6umo57bhmu4tno26tb9h6umo57bhmu6p2yq6tb9h6umo57bhmu',
  '6p2yt6tb9h7bhhh7bhmu6p3k56tb9h7bhmt7bhn66p3k56tb9h7bhmt7bhn66tb9h6tb9h6t89h7b85x4tlat6tbf94ch054tlat',
  '4tlat',
].join('')
const SIGNS = 5

const MONTHS = 'बैशाख जेठ असार साउन भदौ असोज कार्तिक मंसिर पौष माघ फाल्गुन चैत'.split(' ')
const ZERO = 0x966

const inDevanagari = (n: number): string =>
  [...String(n)].map((digit) => String.fromCharCode(ZERO + Number(digit))).join('')

function monthsOf(year: number): number[] {
  const at = (year - FIRST_YEAR) * SIGNS
  const packed = Number.parseInt(LENGTHS.slice(at, at + SIGNS), 36)
  return Array.from({ length: 12 }, (_, month) => SHORTEST + ((packed >> (22 - 2 * month)) & 3))
}

/** A day (days since 1970-01-01) as year, month and day of Bikram Sambat; nothing outside its table. */
export function bikramSambat(day: number): readonly [year: number, month: number, day: number] | undefined {
  let left = day - FIRST_DAY
  if (!(left >= 0)) return undefined
  for (let year = FIRST_YEAR; year < FIRST_YEAR + LENGTHS.length / SIGNS; year++) {
    for (const [month, length] of monthsOf(year).entries()) {
      if (left < length) return [year, month + 1, left + 1]
      left -= length
    }
  }
  return undefined
}

function written(c: Context, value: Value): string {
  const at = instantIn(c, value)
  const found = bikramSambat(Math.floor(wallOf(at, c.world) / DAY))
  if (!found) return ''
  const [year, month, day] = found
  return `${inDevanagari(day)} ${MONTHS[month - 1]} ${inDevanagari(year)}`
}

export const nepali: FunctionSet = {
  'to-bikram-sambat': ['v', written],
}
