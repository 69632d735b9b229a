/** A question that stands over the screen until it is answered. */
import type { ComponentChildren, JSX } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'
import { useShell } from '../useShell'
import { Button } from './button'

interface AskGiven {
  readonly title: string
  readonly children?: ComponentChildren
  /** The word on the button that does it. */
  readonly yes: string
  readonly onYes: () => unknown
  readonly onNo: () => void
  readonly isDanger?: boolean
}

/** Draw it while the question stands. Escape and the second button say no. */
export function Ask({ title, children, yes, onYes, onNo, isDanger = false }: AskGiven): JSX.Element {
  const { say } = useShell()
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    dialog.current?.showModal?.()
  }, [])
  return (
    <dialog ref={dialog} class="ask" aria-labelledby={id} onCancel={onNo}>
      <h2 id={id}>{title}</h2>
      {children}
      <div class="actions">
        <Button kind={isDanger ? 'danger' : 'first'} onClick={onYes}>
          {yes}
        </Button>
        <Button kind="second" onClick={onNo}>
          {say('no-back')}
        </Button>
      </div>
    </dialog>
  )
}
