/** The way to what health workers were promised and have not been given. */
import { Row, Rows } from '../parts'
import { useApp } from '../useApp'

/** A row of its own at the end of a home. */
export function PromisedRow() {
  const { say, go } = useApp()
  return (
    <Rows label={say('others-more')}>
      <Row icon="pay" title={say('mine-promised')} note={say('others-promised-note')} onClick={() => go('promised')} />
    </Rows>
  )
}
