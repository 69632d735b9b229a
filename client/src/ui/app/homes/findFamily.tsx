/** Chooses another family of the same book by letters of a name. */
import { useState } from 'preact/hooks'
import type { Home } from '../../../sync/phone'
import { Field, Row, Rows, Tag } from '../parts'
import { useApp } from '../useApp'
import { isOpen, whereabouts } from './living'

interface Given {
  readonly book: string
  /** The family that it is not. */
  readonly but: string
  readonly chosen: Home | null
  readonly onChoose: (home: Home) => void
}

export function FindFamily({ book, but, chosen, onChoose }: Given) {
  const { phone, say } = useApp()
  const [letters, setLetters] = useState('')
  const found = new Set(phone.index.search(letters, 30).map(({ home }) => home))
  const others = [...found].filter((home) => home.book === book && home.subject !== but && isOpen(home)).slice(0, 8)
  return (
    <>
      <Field type="search" label={say('homes-find-other')} value={letters} onInput={setLetters} />
      {chosen && (
        <Rows>
          <Row
            icon="check"
            title={chosen.household.name}
            note={whereabouts(phone, chosen)}
            mark={<Tag mood="good">{say('homes-chosen')}</Tag>}
          />
        </Rows>
      )}
      {letters && others.length === 0 && <p class="quiet">{say('homes-none-found')}</p>}
      {others.length > 0 && (
        <Rows label={say('homes-find-other')}>
          {others.map((home) => (
            <Row
              key={home.subject}
              title={home.household.name}
              note={whereabouts(phone, home)}
              onClick={() => onChoose(home)}
            />
          ))}
        </Rows>
      )}
    </>
  )
}
