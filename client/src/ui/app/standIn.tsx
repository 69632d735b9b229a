/** A home before its screen is written: what is on the phone, counted. */
import { Empty, Page } from './parts'
import type { ScreenOf, Tab } from './routes'
import { useApp } from './useApp'

/** Makes the stand-in of a screen. */
export function standIn(name: string, tab: Tab): ScreenOf {
  const title = `${name}-title`
  const Screen = () => {
    const { phone, say } = useApp()
    return (
      <Page title={say(title)} isHome>
        <Empty title={say('stand-in', { families: phone.index.homes.length })} />
      </Page>
    )
  }
  return { path: name, title, Screen, tab }
}
