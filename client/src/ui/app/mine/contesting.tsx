/** Beside each figure: that she contests it, or the way to say so. */
import type { Contestable } from '../../../incentives/entries'
import { Button, Tag } from '../parts'
import { useApp } from '../useApp'
import { contestsOf, openContest } from './useMine'

interface Given {
  readonly figure: Contestable
  readonly month: string
  /** What stands on the screen, in words. */
  readonly shown: string
  readonly book?: string
  readonly act?: string
}

export function Contesting({ figure, month, shown, book, act }: Given) {
  const { phone, say, go } = useApp()
  const open = openContest(contestsOf(phone), figure, month, act)
  const told = { figure, month, shown, ...(book && { book }), ...(act && { act }) }
  return (
    <p class="no-print">
      {open && (
        <Tag mood="open" icon="ask">
          {say('mine-contested')}
        </Tag>
      )}
      <Button kind="plain" onClick={() => go('contest', told)}>
        {say(open ? 'mine-contest-see' : 'mine-contest-do')}
        <span class="hidden-text">: {say(`mine-figure-${figure.replace('_', '-')}`)}</span>
      </Button>
    </p>
  )
}
