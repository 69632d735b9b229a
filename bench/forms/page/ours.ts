/** Ubia's form on a page, with everything it has on a phone: drafts in IndexedDB, looks, all controls. */
import '../../../server/ubia/web/static/css/tokens.css'
import '../../../server/ubia/web/static/css/base.css'
import '../../../server/ubia/web/static/css/parts.css'
import '../../../server/ubia/web/static/css/form.css'

import type { FormRun } from '../../../client/src/forms/engine/api'
import { open } from '../../../client/src/forms/engine/open'
import type { Model, Texts } from '../../../client/src/forms/model'
import { browserDrafts } from '../../../client/src/ui/form/draftStore'
import type { Host } from '../../../client/src/ui/form/host'
import { mount } from '../../../client/src/ui/form/mount'
import { answerPage } from './answering'
import { walk } from './fuzz'
import { painted } from './painted.js'
import { seeded } from './random'
import { fillHouseholds } from './repeats'

export interface Given {
  /** JSON as it comes over the wire. */
  readonly model: string
  readonly texts: Readonly<Record<string, string>>
  readonly lang: string
  readonly words: Readonly<Record<string, string>>
  readonly key: string
}

let run: FormRun

function hostOf(given: Given): Host {
  const clock = { now: Date.parse('2026-03-14T09:30:00Z'), offset: () => 180 }
  return {
    open: (opening) => {
      run = open(opening)
      return run
    },
    opening: {
      model: JSON.parse(given.model) as Model,
      clock,
      random: seeded(7),
      known: {},
      about: { username: 'bench' },
    },
    lang: given.lang,
    texts: async (lang) => JSON.parse(given.texts[lang] ?? '{}') as Texts,
    words: given.words,
    media: () => '',
    drafts: browserDrafts(given.key),
    contacts: async () => [],
    onDone: () => undefined,
  }
}

/** Milliseconds from the JSON in memory to a first page that is painted and takes input. */
async function openForm(given: Given): Promise<number> {
  const began = performance.now()
  await mount(document.querySelector('#form') as HTMLElement, hostOf(given))
  return (await painted()) - began
}

/** Milliseconds from the JSON in memory to a run that can be answered, without any screen. */
function openEngine(given: Given): number {
  const began = performance.now()
  opened(given).pages()
  return performance.now() - began
}

function opened(given: Given): FormRun {
  const { opening } = hostOf(given)
  return open({ ...opening, lang: given.lang, texts: JSON.parse(given.texts[given.lang] ?? '{}') as Texts })
}

interface Answered {
  readonly answers: number[]
  readonly turns: number[]
  /** How long it takes until a page is painted in which nothing was done: waiting for the next frame. */
  readonly nothing: number[]
  ended: boolean
}

/** Answers every question of every page as a finger would. Resolves with the milliseconds of each answer and turn. */
async function answerAll(seed: number, most: number): Promise<Answered> {
  const random = seeded(seed)
  const told: Answered = { answers: [], turns: [], nothing: [], ended: false }
  for (let page = 0; page < most && !told.ended; page++) {
    told.ended = await answerPage(run, random, told.answers, told.turns, told.nothing)
  }
  return told
}

/** Milliseconds of each child, in a run without a screen. */
function fillAll(given: Given, households: number, children: number): number[] {
  return fillHouseholds(opened(given), households, children)
}

// A phone has opened a form before, so that its database is there.
await browserDrafts('an earlier form').find()
Object.assign(window, { openForm, openEngine, answerAll, fillAll, walk })
