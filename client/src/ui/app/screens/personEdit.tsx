/** Somebody comes to live with a family, is born into it, or what was told of her is put right. */
import { useMemo, useState } from 'preact/hooks'
import type { PersonTold, Sex } from '../../../people/entries'
import { PersonFields } from '../homes/personFields'
import { correctedPerson, joined } from '../homes/tellings'
import { faultsOf, nobody, type TypedPerson, toldFrom, typedFrom } from '../homes/typed'
import { Button, Card, Page } from '../parts'
import type { ScreenOf } from '../routes'
import { useApp } from '../useApp'

interface Told {
  readonly book: string
  readonly subject: string
  /** Whom is put right; left out for a new person. */
  readonly person?: string
  readonly how: 'came' | 'born' | 'edit'
}

function Screen({ book, subject, person = '', how }: Told) {
  const { phone, say, back, today, tell } = useApp()
  const row = phone.index.home(book, subject)?.persons.find((one) => one.person === person)
  const known = useMemo<PersonTold | undefined>(
    () =>
      row && {
        id: row.person,
        name: row.name,
        nickname: row.nickname,
        sex: row.sex as Sex,
        born_on: row.born_on,
        born_estimated: row.born_estimated,
      },
    [],
  )
  const [typed, setTyped] = useState<TypedPerson>(() => {
    if (known) return typedFrom(known)
    return { ...nobody(phone.newId()), ...(how === 'born' ? { knows: 'day', day: today } : {}) }
  })
  const [isTold, setTold] = useState(false)
  const keep = async (): Promise<void> => {
    setTold(true)
    if (Object.keys(faultsOf(typed, today)).length > 0) return
    const now = toldFrom(typed, today, known)
    const where = { book, subject }
    const act = known && row ? correctedPerson(where, row.introduced, known, now) : joined(where, now)
    if (act) await phone.write([act])
    tell(say(act ? 'person-kept' : 'homes-nothing-changed', { name: now.name }))
    back()
  }
  const actions = (
    <Button icon="check" onClick={keep}>
      {say('homes-keep')}
    </Button>
  )
  return (
    <Page title={say(`person-${how}-title`)} lead={say(`person-${how}-lead`)} actions={actions}>
      <Card>
        <PersonFields typed={typed} onType={setTyped} isTold={isTold} isBirth={how === 'born'} />
      </Card>
    </Page>
  )
}

export const screen: ScreenOf = { path: 'personEdit', title: 'person-edit-title', tab: 'homes', Screen }
