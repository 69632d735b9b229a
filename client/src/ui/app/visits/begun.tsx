/** Forms that were begun and not finished, such as when the app was closed in the middle: to go on with. */
import { Box, Button } from '../parts'
import { useApp, useLoaded } from '../useApp'
import { toldOf, visitingFrom } from './keys'

/** Of one family, or of all. */
export function Begun({ book, subject }: { readonly book?: string; readonly subject?: string }) {
  const { phone, say, show, go, changes } = useApp()
  const notes = useLoaded(() => phone.drafts(), [phone, changes]) ?? []
  const begun = notes.flatMap(({ key, keptAt }) => {
    const visiting = visitingFrom(key)
    const isWanted = visiting && (!subject || (visiting.subject === subject && visiting.book === book))
    return visiting && isWanted ? [{ key, keptAt, visiting }] : []
  })
  return (
    <>
      {begun.map(({ key, keptAt, visiting }) => {
        const home = phone.index.home(visiting.book, visiting.subject)
        const who = home?.persons.find(({ person }) => person === visiting.person)?.name ?? home?.household.name
        return (
          <Box key={key} kind="ask" title={say('visits-begun', { who: who ?? say('homes-another') })}>
            <p>{say('visits-begun-when', { moment: show.moment(keptAt) })}</p>
            <Button kind="second" icon="pen" onClick={() => go('visit', { ...toldOf(visiting), on: 'yes' })}>
              {say('visits-go-on')}
            </Button>
          </Box>
        )
      })}
    </>
  )
}
