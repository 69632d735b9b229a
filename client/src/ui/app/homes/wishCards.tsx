/** How a family, or somebody in it, wants to be visited and reached: to be read before anything else (TRU-01). */
import type { Wish } from '../../../people/persons'
import type { Home } from '../../../sync/phone'
import { useApp } from '../useApp'
import { wishesFor } from './living'

const ASKED = ['place', 'time', 'present', 'contact'] as const

export function WishCards({ home, person = '' }: { readonly home: Home; readonly person?: string }) {
  const { say } = useApp()
  const wishes = wishesFor(home, person)
  if (wishes.length === 0) return <p class="quiet">{say('wishes-none')}</p>
  return (
    <>
      {wishes.map((wish) => (
        <WishCard key={wish.whose} wish={wish} whose={home.persons.find((one) => one.person === wish.whose)?.name} />
      ))}
    </>
  )
}

function WishCard({ wish, whose }: { readonly wish: Wish; readonly whose: string | undefined }) {
  const { say, show, today } = useApp()
  const title = whose ? say('wishes-of', { name: whose }) : say('wishes-family')
  return (
    <section class="card wish" aria-label={title}>
      <h2>{title}</h2>
      <dl>
        {wish.visibility && (
          <>
            <dt>{say('wishes-visibility')}</dt>
            <dd>{say(`wishes-visibility-${wish.visibility}`)}</dd>
          </>
        )}
        {ASKED.map(
          (name) =>
            wish[name] && (
              <>
                <dt>{say(`wishes-${name}`)}</dt>
                <dd>{wish[name]}</dd>
              </>
            ),
        )}
      </dl>
      <p class="quiet small">{say('wishes-since', { day: show.day(wish.stated_on, today) })}</p>
    </section>
  )
}
