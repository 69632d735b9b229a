/** What is said when the app cannot begin, perhaps without any texts: so it says it in all languages. */
import type { JSX } from 'preact'
import { Button } from './parts/button'

const WORDS = [
  [
    'en',
    'Ubia cannot open here.',
    'Close private browsing, free some room on the phone, and open it again. What was kept stays.',
  ],
  [
    'fr',
    'Ubia ne s’ouvre pas ici.',
    'Quittez la navigation privée, libérez de la place sur le téléphone, puis rouvrez. Ce qui était gardé reste.',
  ],
  [
    'sw',
    'Ubia haiwezi kufunguka hapa.',
    'Funga kuvinjari kwa siri, acha nafasi kwenye simu, kisha ufungue tena. Kilichohifadhiwa kinabaki.',
  ],
] as const

export function Broken(): JSX.Element {
  return (
    <main id="main" class="plain">
      {WORDS.map(([code, what, todo]) => (
        <section key={code} lang={code} class="box problem">
          <p class="title">{what}</p>
          <p>{todo}</p>
        </section>
      ))}
      <Button onClick={() => location.reload()}>↻ Ubia</Button>
    </main>
  )
}
