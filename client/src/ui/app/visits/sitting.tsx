/** A form on the screen of a visit: opened with what is known, watched for danger signs, handed over when it is finished. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Answers, FormRun, Known, Opening } from '../../../forms/engine/api'
import { open } from '../../../forms/engine/open'
import { loadFunctions } from '../../../forms/xpath/functions/load'
import type { Form } from '../../../sync/phone'
import type { Filled, Host } from '../../form/host'
import { mount } from '../../form/mount'
import { Icon } from '../parts'
import { useApp } from '../useApp'
import { type Sign, signsIn } from './danger'
import { formWords } from './formWords'
import { Media } from './media'
import { leaveAgain } from './reopened'

interface Given {
  readonly form: Form
  readonly draftKey: string
  readonly known: Known
  /** The answers that are put right; null for a new visit. */
  readonly before: Answers | null
  /** She has said that she goes on with what she had begun. */
  readonly goesOn: boolean
  readonly onDone: (filled: Filled) => Promise<void>
  readonly onDraft: () => void
}

const clock = { now: Date.now(), offset: (at: number): number => -new Date(at).getTimezoneOffset() }

export function Sitting(given: Given) {
  const { say } = useApp()
  const place = useRef<HTMLDivElement>(null)
  const [signs, setSigns] = useState<readonly Sign[]>([])
  const [isBroken, setBroken] = useState(false)
  useMounted(place, given, setSigns, () => setBroken(true))
  return (
    <>
      <DangerNow signs={signs} />
      {isBroken && <p role="alert">{say('visits-form-cannot')}</p>}
      <div class="form-place" ref={place} />
    </>
  )
}

/** Puts the form into its place once, and takes it away with the screen. */
function useMounted(
  place: { readonly current: HTMLDivElement | null },
  given: Given,
  onSigns: (signs: readonly Sign[]) => void,
  onBroken: () => void,
): void {
  const { phone, say, language, back } = useApp()
  useEffect(() => {
    let stop = (): void => undefined
    let isGone = false
    const { form, known, before, draftKey } = given
    const media = new Media(form.files)
    const host: Host = {
      open: (opening) => watched(open(opening), opening, before, onSigns),
      opening: {
        model: form.model,
        clock: { ...clock, now: Date.now() },
        random: Math.random,
        known,
        about: about(phone.person),
      },
      lang: language.code,
      texts: async (lang) => form.texts[lang] ?? {},
      words: formWords(say),
      media: (name) => media.address(name),
      drafts: phone.draft(draftKey),
      goesOn: given.goesOn,
      onDraft: given.onDraft,
      onDone: given.onDone,
      onLeave: back,
    }
    loadFunctions(form.model.needs ?? [])
      .then(() => mount(place.current as HTMLDivElement, host))
      .then((unmount) => {
        stop = unmount
        if (isGone) stop()
      })
      .catch((problem) => {
        console.error(problem)
        onBroken()
      })
    return () => {
      isGone = true
      stop()
      media.drop()
    }
  }, [])
}

const about = ({ id, name }: { id: string; name: string }): Readonly<Record<string, string>> => ({
  username: name,
  userid: id,
})

/** Tells of danger signs as soon as they are answered. */
function watched(
  run: FormRun,
  opening: Opening,
  before: Answers | null,
  tell: (signs: readonly Sign[]) => void,
): FormRun {
  if (before && !opening.draft) leaveAgain(run, opening.model, before)
  let isAsked = false
  const look = (): void => {
    isAsked = false
    tell(signsIn(run))
  }
  const soon = (): void => {
    if (!isAsked) queueMicrotask(look)
    isAsked = true
  }
  run.watch(soon)
  soon()
  return run
}

/** Stands above the form from the answer on, on every page, until the answer is taken back. */
function DangerNow({ signs }: { readonly signs: readonly Sign[] }) {
  const { say } = useApp()
  if (signs.length === 0) return null
  return (
    <div class="danger-now" role="alert">
      <p class="title">
        <Icon name="problem" />
        <span>
          {say('visits-danger', { signs: signs.map(({ words, code }) => signWords(say, words, code)).join(', ') })}
        </span>
      </p>
      <p>{say('visits-danger-now')}</p>
    </div>
  )
}

function signWords(say: ReturnType<typeof useApp>['say'], words: string, code: string): string {
  const name = `care-sign-${code.replaceAll('_', '-')}`
  const found = say(name)
  return words || (found === name ? code.replaceAll('_', ' ') : found)
}
