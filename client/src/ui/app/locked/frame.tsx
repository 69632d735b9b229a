/** The frame of what stands while the phone is locked: narrow, with the kanga's border above. */
import type { ComponentChildren, JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { toTop } from '../page'
import { Icon } from '../parts/icon'
import { useShell } from '../useShell'

interface FrameGiven {
  readonly title: string
  readonly children: ComponentChildren
  readonly onBack?: (() => void) | undefined
  /** Changes with what is shown, so that the reader is taken to its beginning. */
  readonly step?: string
}

export function Frame({ title, children, onBack, step = '' }: FrameGiven): JSX.Element {
  const { say } = useShell()
  useEffect(toTop, [step])
  return (
    <main id="main" class="locked" tabIndex={-1}>
      <div class="border" />
      <div class="locked-sheet">
        {onBack && (
          <button type="button" class="link" onClick={onBack}>
            <Icon name="back" />
            <span>{say('back')}</span>
          </button>
        )}
        <h1 tabIndex={-1}>{title}</h1>
        {children}
      </div>
    </main>
  )
}
