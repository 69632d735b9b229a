/** The story that a family had in another community before it came: to be read, not to be put right. */
import { StoryLines } from '../homes/storyLines'
import { Box, Empty, Page, Waiting } from '../parts'
import type { ScreenOf } from '../routes'
import { useApp, useStory } from '../useApp'
import '../homes/homes.css'

function Screen({ book, subject }: { readonly book: string; readonly subject: string }) {
  const { phone, say } = useApp()
  const home = phone.index.home(book, subject)
  const story = useStory(book, subject, true)
  return (
    <Page title={say('before-title')} lead={home?.household.name}>
      {story === undefined && <Waiting>{say('homes-reading')}</Waiting>}
      {(story === null || !home) && (
        <Empty title={say('before-not-here')}>
          <p>{say('before-not-here-hint')}</p>
        </Empty>
      )}
      {story && home && (
        <>
          <Box title={say('before-what')} />
          <StoryLines story={story} home={home} isBefore />
        </>
      )}
    </Page>
  )
}

export const screen: ScreenOf = { path: 'before', title: 'before-title', tab: 'homes', Screen }
