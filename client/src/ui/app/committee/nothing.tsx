/** What a screen shows of something that is not on this phone. */
import type { Say } from '../../../i18n/speech'
import { Empty, Page } from '../parts'

export const Nothing = ({ say }: { readonly say: Say }) => (
  <Page title={say('others-joint')}>
    <Empty title={say('joint-not-here')} icon="both" />
  </Page>
)
