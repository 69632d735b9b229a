/** A printed charter is checked by its code, without a network: who signed its text, and whether their keys fit. */
import { useEffect, useState } from 'preact/hooks'
import { type CharterCode, problemsOf, readCode } from '../../../charter/proof'
import type { Kept } from '../../../register/fold'
import { canScan, Scan } from '../locked/scan'
import { nameOf } from '../others/people'
import { Box, Button, Card, Field, Page } from '../parts'
import { keysOf } from '../proof/known'
import { useProofWords } from '../proof/words'
import type { ScreenOf } from '../routes'
import { useApp } from '../useApp'

interface Found {
  readonly code: CharterCode | null
  readonly problems: readonly string[]
}

function Screen({ code: given = '' }: { readonly code?: string }) {
  const { phone } = useApp()
  const say = useProofWords()
  const [code, setCode] = useState(given)
  const [paper, setPaper] = useState('')
  const [isScanning, setScanning] = useState(false)
  const [found, setFound] = useState<Found | null>(null)
  const check = async (text: string): Promise<void> => {
    const read = await readCode(text)
    const words = paper.trim() ? paper.trim().split(/\s+/) : []
    setFound({
      code: read,
      problems: read ? await problemsOf(read, await keysOf(phone, read.book), words) : ['unreadable'],
    })
  }
  useEffect(() => {
    if (given) void check(given)
  }, [given])
  if (!say) return null
  const scanned = (text: string): void => {
    setScanning(false)
    setCode(text)
    void check(text)
  }
  return (
    <Page title={say('check-charter')} lead={say('proof-what')}>
      {found && <Answer found={found} />}
      {isScanning && <Scan onText={scanned} onStop={() => setScanning(false)} />}
      {canScan() && !isScanning && (
        <Button isWide icon="search" onClick={() => setScanning(true)}>
          {say('proof-scan')}
        </Button>
      )}
      <Card>
        <Field isLong label={say('proof-code')} value={code} onInput={setCode} />
        <Field label={say('proof-paper')} hint={say('proof-paper-hint')} value={paper} onInput={setPaper} />
        <Button isWide kind="second" isOff={!code.trim()} onClick={() => check(code)}>
          {say('proof-check')}
        </Button>
      </Card>
    </Page>
  )
}

interface TextRow {
  readonly text: string
  readonly digest: string
  readonly title: string
}

function Answer({ found: { code, problems } }: { readonly found: Found }) {
  const { phone } = useApp()
  const say = useProofWords()
  if (!say) return null
  const texts = phone.index.table('charter_text') as readonly Kept<TextRow>[]
  const here = texts.find((one) => one.text === code?.text && one.digest === code.digest)
  if (!code || problems.length > 0)
    return (
      <Box kind="problem" isNew title={say('proof-not')} todo={say('proof-not-do')}>
        {problems.map((one) => (
          <p key={one}>{say(one === 'words' ? 'proof-words-differ' : `proof-${one.replace('_', '-')}`)}</p>
        ))}
      </Box>
    )
  return (
    <>
      <Box kind="good" isNew title={say('proof-holds')} todo={say('proof-holds-do')}>
        <p>{here ? say('proof-here', { title: here.title }) : say('proof-not-here')}</p>
      </Box>
      <Card title={say('proof-words')}>
        <ol class="words">
          {code.words.map((word) => (
            <li key={word}>{word}</li>
          ))}
        </ol>
        <Signers code={code} />
      </Card>
    </>
  )
}

function Signers({ code }: { readonly code: CharterCode }) {
  const { phone, show } = useApp()
  const say = useProofWords()
  if (!say) return null
  return (
    <ul class="asks">
      {code.signed.map(({ side, entry }) => (
        <li key={side}>
          {say('proof-by', {
            side: say(`seal-side-${side.replace('_', '-')}`),
            name: nameOf(phone, entry.author) || say('mine-somebody'),
            day: show.day(entry.happened_on),
          })}
        </li>
      ))}
    </ul>
  )
}

export const screen: ScreenOf = { path: 'checkCharter', title: 'check-charter', Screen }
