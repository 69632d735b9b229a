/** Numbers and accounts as people write them, kept in one way. The server looks again (server/ubia/incentives/runs/files/
 * accounts.py knows which numbers a country has; here only the form is looked at). */
import type { Channel } from './payees'

const PHONE = /^\+[1-9][0-9]{7,14}$/
const IBAN = /^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$/
const ACCOUNT = /^[A-Z0-9]{4,34}$/

/** `+254712345678`, or an account or IBAN without spaces; null for what cannot be one. */
export function accountIn(channel: Channel, text: string): string | null {
  const bare = text.replace(/[\s.()\-\u2010-\u2015/]/g, '').toUpperCase()
  if (channel === 'mobile_money') {
    const number = bare.replace(/^00/, '+')
    return PHONE.test(number) ? number : null
  }
  if (/^[A-Z]{2}[0-9]{2}/.test(bare)) return isIban(bare) ? bare : null
  return ACCOUNT.test(bare) ? bare : null
}

/** Whether its check digits are right (ISO 13616: the number, turned, leaves 1 when divided by 97). */
function isIban(text: string): boolean {
  if (!IBAN.test(text)) return false
  const turned = text.slice(4) + text.slice(0, 4)
  const digits = [...turned].map((letter) => Number.parseInt(letter, 36)).join('')
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1
}
