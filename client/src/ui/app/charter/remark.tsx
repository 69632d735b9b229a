/** Something said or done on a text, and for her own objection the way to say that it is met. */
import type { CharterRemark } from '../../../charter/remarks'
import type { Kept } from '../../../register/fold'
import { nameOf } from '../others/people'
import { Button, Tag } from '../parts'
import { useApp } from '../useApp'
import type { CharterWords } from './words'

interface Given {
  readonly words: CharterWords
  readonly remark: Kept<CharterRemark>
}

export function Remark({ words: { say }, remark }: Given) {
  const { phone, show, today, tell } = useApp()
  const { book, subject, entry, by, what, words, on, open } = { ...remark, on: remark.said_on }
  const met = async (): Promise<void> => {
    await phone.write([{ book, kind: 'objection.met', subject, body: { objection: entry } }])
    tell(say('charter-met-told'))
  }
  return (
    <div class="remark">
      <p class="small">
        <b>{nameOf(phone, by) || say('mine-somebody')}</b> {say(`charter-did-${what}`)}, {show.day(on, today)}{' '}
        {open && (
          <Tag mood="wrong" icon="problem">
            {say('charter-open')}
          </Tag>
        )}
      </p>
      {words && <p>{words}</p>}
      {open && by === phone.person.id && (
        <Button kind="second" icon="check" onClick={met}>
          {say('charter-met')}
        </Button>
      )}
    </div>
  )
}
