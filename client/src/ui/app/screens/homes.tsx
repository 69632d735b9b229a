/** Every family on this phone, found by what is remembered of a name: the family's, anybody's in it, a nickname. */
import { useEffect, useMemo, useState } from 'preact/hooks'
import type { Home, Phone } from '../../../sync/phone'
import { isOpen, livesHere, whereabouts } from '../homes/living'
import { Windowed } from '../homes/windowed'
import { calledBy } from '../homes/words'
import { Button, Empty, Field, Page, Tag } from '../parts'
import type { ScreenOf } from '../routes'
import { useApp } from '../useApp'
import { Begun } from '../visits/begun'
import '../homes/homes.css'

/** A family in the list, and in whose name the letters were found. */
interface Listed {
  readonly home: Home
  readonly note: string
}

function Screen() {
  const { phone, say, go, changes } = useApp()
  const [letters, setLetters] = useState('')
  const listed = useMemo(() => listedFor(phone, letters), [phone, letters, changes])
  const count = phone.index.homes.length
  // Names are laid out before the first letter.
  useEffect(() => void phone.index.search(''), [phone, changes])
  const enrol = (
    <Button icon="people" onClick={() => go('enrol')}>
      {say('homes-enrol')}
    </Button>
  )
  return (
    <Page title={say('homes-title')} isHome actions={enrol}>
      <Begun />
      <Field
        type="search"
        label={say('homes-find')}
        hint={say('homes-find-hint')}
        value={letters}
        onInput={setLetters}
        inputMode="search"
      />
      <p class="quiet small" role="status">
        {letters ? say('homes-found', { count: listed.length }) : say('homes-count', { count })}
      </p>
      {listed.length === 0 && (
        <Empty title={letters ? say('homes-none-found') : say('homes-none')}>
          <p>{letters ? say('homes-none-found-hint') : say('homes-none-hint')}</p>
        </Empty>
      )}
      {listed.length > 0 && (
        <Windowed
          rows={listed}
          label={say('homes-title')}
          keyOf={({ home }) => `${home.book} ${home.subject}`}
          isFleeting={letters !== ''}
          draw={({ home, note }) => <FamilyRow home={home} note={note} />}
        />
      )}
    </Page>
  )
}

function FamilyRow({ home, note }: Listed) {
  const { phone, say, go } = useApp()
  const { book, subject, household } = home
  const people = say('homes-people', { count: home.persons.filter(livesHere).length })
  const state = household.merged_into ? 'homes-merged' : household.moved_away_on ? 'homes-away' : ''
  const head = home.persons.find(({ person }) => person === household.head)
  const headed = head && head.name !== household.name && !note ? say('homes-headed-by', { name: head.name }) : ''
  const words = [state && say(state), note || headed, people, whereabouts(phone, home)].filter(Boolean).join(' · ')
  const isHereOnly = phone.outbox.subjects.has(`${book} ${subject}`)
  return (
    <button type="button" class={isHereOnly ? 'row marked' : 'row'} onClick={() => go('home', { book, subject })}>
      <span class="row-title">{household.name}</span>
      <span class="row-note">{words}</span>
      {isHereOnly && (
        <span class="row-mark">
          <Tag icon="phone">{say('homes-here-only')}</Tag>
        </span>
      )}
    </button>
  )
}

/** Families in the order of the index, or those found for some letters, each once, best first. */
function listedFor({ index }: Phone, letters: string): readonly Listed[] {
  if (!letters.trim()) {
    const all = index.homes.map((home) => ({ home, note: '' }))
    return [...all.filter(({ home }) => isOpen(home)), ...all.filter(({ home }) => !isOpen(home))]
  }
  const found = new Map<Home, string>()
  for (const { home, person } of index.search(letters, 200))
    if (!found.has(home)) found.set(home, person ? calledBy(person) : '')
  for (const home of near(index.homes, letters)) if (!found.has(home)) found.set(home, '')
  return [...found].map(([home, note]) => ({ home, note }))
}

/** Families whose neighbourhood has a word that begins so. */
function near(homes: readonly Home[], letters: string): readonly Home[] {
  const start = letters.trim().toLowerCase()
  if (start.length < 2) return []
  return homes.filter(({ household }) => ` ${household.neighbourhood.toLowerCase()}`.includes(` ${start}`))
}

export const screen: ScreenOf = { path: 'homes', title: 'homes-title', tab: 'homes', Screen }
