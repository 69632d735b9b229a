/** One section of a charter: its question, what is chosen, in figures and in words, and where it comes from. */
import { useApp } from '../useApp'
import { figureLines } from './figures'
import { CLAUSES_OF, saidOn } from './known'
import type { CharterWords } from './words'

interface Given {
  readonly words: CharterWords
  readonly code: string
  /** The text that is read, then those above it. */
  readonly texts: readonly string[]
}

export function SectionSaid({ words: { say, sections }, code, texts }: Given) {
  const { phone, show, today } = useApp()
  const { said, terms } = saidOn(phone, texts, code, CLAUSES_OF[code] ?? [])
  const known = sections[code]?.choices ?? {}
  const chosen = (said?.choices ?? '').split(' ').filter(Boolean)
  const isAbove = (text: string): boolean => text !== texts[0]
  return (
    <>
      {said && isAbove(said.text) && <p class="quiet small">{say('charter-as-above')}</p>}
      {chosen.length > 0 && (
        <ul>
          {chosen.map((choice) => (
            <li key={choice}>{known[choice] ?? choice.replaceAll('_', ' ')}</li>
          ))}
        </ul>
      )}
      {terms.map(({ clause, text, value }) => (
        <ul key={clause} class="sums">
          {figureLines(say, show, clause, value).map((line) => (
            <li key={line}>
              {line} {isAbove(text) && <span class="quiet small">({say('charter-from-above')})</span>}
            </li>
          ))}
        </ul>
      ))}
      {said?.words && <p>{said.words}</p>}
      {said?.by_on && <p>{say('charter-later', { owner: said.owner, day: show.day(said.by_on, today) })}</p>}
      {said?.why && !isAbove(said.text) && <p>{say('charter-because', { why: said.why })}</p>}
      {!said && terms.length === 0 && <p class="quiet">{say('charter-nothing')}</p>}
    </>
  )
}
