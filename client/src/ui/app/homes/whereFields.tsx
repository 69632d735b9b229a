/** What a family is called and where it lives. The position is found once, when she asks for it (SUP-17). */
import { useState } from 'preact/hooks'
import { Button, Choice, Field } from '../parts'
import { useApp } from '../useApp'
import { placesUsed } from './living'

export interface TypedHome {
  readonly name: string
  readonly neighbourhood: string
  readonly place: string | null
  readonly latitude: number | null
  readonly longitude: number | null
}

interface Given {
  readonly book: string
  readonly typed: TypedHome
  readonly onType: (typed: TypedHome) => void
  readonly wrong: string | undefined
}

const MOST_PLACES = 8

export function WhereFields({ book, typed, onType, wrong }: Given) {
  const { phone, say } = useApp()
  const places = placesUsed(phone, book).slice(0, MOST_PLACES)
  const set = (more: Partial<TypedHome>): void => onType({ ...typed, ...more })
  return (
    <>
      <Field
        label={say('homes-family-name')}
        hint={say('homes-family-name-hint')}
        value={typed.name}
        wrong={wrong}
        onInput={(name) => set({ name })}
      />
      {places.length > 1 && (
        <Choice
          isRow
          label={say('homes-place')}
          value={typed.place ?? ''}
          options={places.map(({ place, name }) => ({ value: place, label: name }))}
          onChoose={(place) => set({ place })}
        />
      )}
      <Field
        label={say('homes-neighbourhood')}
        hint={say('homes-neighbourhood-hint')}
        value={typed.neighbourhood}
        onInput={(neighbourhood) => set({ neighbourhood })}
      />
      <Position typed={typed} onFind={(latitude, longitude) => set({ latitude, longitude })} />
    </>
  )
}

function Position({ typed, onFind }: { typed: TypedHome; onFind: (latitude: number, longitude: number) => void }) {
  const { say } = useApp()
  const [word, setWord] = useState('')
  if (!globalThis.navigator?.geolocation) return null
  const find = (): Promise<void> =>
    new Promise((done) => {
      setWord('homes-locating')
      const over = (said: string) => {
        setWord(said)
        done()
      }
      navigator.geolocation.getCurrentPosition(
        ({ coords }) => {
          onFind(Number(coords.latitude.toFixed(5)), Number(coords.longitude.toFixed(5)))
          over('')
        },
        () => over('homes-no-position'),
        { enableHighAccuracy: true, timeout: 30_000 },
      )
    })
  return (
    <div class="field">
      <p class="hint">{say('homes-position-hint')}</p>
      <Button kind="second" icon="place" onClick={find}>
        {say(typed.latitude === null ? 'homes-position' : 'homes-position-again')}
      </Button>
      <p class="quiet" role="status">
        {word ? say(word) : typed.latitude === null ? '' : say('homes-position-kept')}
      </p>
    </div>
  )
}
