/** Her signature under a page: what it says in words, and the act itself by the key of this phone. */
import { useState } from 'preact/hooks'
import { SIDES, type Side } from '../../../register/seal'
import { Ask, Box, Button } from '../parts'
import { useApp, useLoaded } from '../useApp'
import type { ClosedPage } from './pages'
import { bookName, sidesOf, vouchedBy } from './people'

export function SealSign({ page }: { readonly page: ClosedPage }) {
  const { phone, say, today, changes } = useApp()
  const vouched = useLoaded(() => vouchedBy(phone, page.book), [phone, page.book, changes])
  const sides = sidesOf(phone, page.book, today).filter((side) => !page.signed[side])
  const otherIsHers = SIDES.some((side) => page.signed[side]?.author === phone.person.id)
  if (sides.length === 0 || !vouched) return null
  const missing = SIDES.filter((side) => !vouched.has(side))
  if (otherIsHers) return <Box kind="problem" title={say('seal-two-people')} todo={say('seal-two-people-do')} />
  if (missing.length > 0) {
    const who = missing.map((side) => say(`seal-for-${side.replace('_', '-')}`)).join(', ')
    return (
      <Box kind="ask" title={say('seal-unvouched')} todo={say('seal-unvouched-do', { who })}>
        {say('seal-unvouched-what')}
      </Box>
    )
  }
  return (
    <>
      {sides.map((side) => (
        <Sign key={side} page={page} side={side} />
      ))}
    </>
  )
}

function Sign({ page, side }: { readonly page: ClosedPage; readonly side: Side }) {
  const { phone, say, show, tell } = useApp()
  const [isAsking, setAsking] = useState(false)
  const words = say(`seal-side-${side.replace('_', '-')}`)
  const { book, subject, first_line, last_line, root } = page
  const sign = async (): Promise<void> => {
    await phone.write([{ book, kind: 'seal.signed', subject, body: { first_line, last_line, root, side } }])
    setAsking(false)
    tell(say('seal-done'))
  }
  return (
    <>
      <Button isWide icon="pen" onClick={() => setAsking(true)}>
        {say('seal-sign-for', { side: words })}
      </Button>
      {isAsking && (
        <Ask title={say('seal-sure')} yes={say('seal-sign-yes')} onYes={sign} onNo={() => setAsking(false)}>
          <p>
            {say('seal-sure-what', {
              ...{
                name: phone.person.name,
                side: say(`seal-for-${side.replace('_', '-')}`),
                place: bookName(phone, book),
              },
              ...{ first: first_line, last: last_line, month: show.month(page.month) },
            })}
          </p>
          <p class="root">{grouped(root)}</p>
        </Ask>
      )}
    </>
  )
}

/** A root in groups of eight letters, so that two people can compare it aloud. */
export const grouped = (root: string): string => root.match(/.{1,8}/g)?.join(' ') ?? root
