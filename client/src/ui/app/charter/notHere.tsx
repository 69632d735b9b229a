/** In place of a text of a charter that did not come to this phone. */
import { Empty, Page } from '../parts'
import type { CharterWords } from './words'

/** Says so, and what to do. */
export function NotHere({ say }: Pick<CharterWords, 'say'>) {
  return (
    <Page title={say('others-charter')}>
      <Empty title={say('charter-not-here')} icon="both" />
    </Page>
  )
}
