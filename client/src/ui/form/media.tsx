/** Pictures, sounds and films of counselling, fetched when they come into sight or are asked for. */
import type { Words } from '../../forms/engine/api'
import type { Sheet } from './sheet'

interface Named {
  readonly at: Sheet
  readonly name: string
}

export function Picture({ at, name, alt, big }: Named & { alt: string; big?: string | undefined }) {
  const source = at.host.media(name)
  if (!source) return null
  const picture = <img src={source} alt={alt} loading="lazy" />
  return big && at.host.media(big) ? (
    <a href={at.host.media(big)} target="_blank" rel="noreferrer">
      {picture}
    </a>
  ) : (
    picture
  )
}

export function Sound({ at, name }: Named) {
  const source = at.host.media(name)
  // biome-ignore lint/a11y/useMediaCaption: the words stand beside it
  return source ? <audio controls preload="none" src={source} /> : null
}

function Film({ at, name }: Named) {
  const source = at.host.media(name)
  // biome-ignore lint/a11y/useMediaCaption: the words stand beside it
  return source ? <video controls preload="none" playsInline src={source} /> : null
}

export function Media({ at, words }: { at: Sheet; words: Words }) {
  return (
    <>
      {words.image && <Picture at={at} name={words.image} alt={at.say('picture')} big={words.big} />}
      {words.audio && <Sound at={at} name={words.audio} />}
      {words.video && <Film at={at} name={words.video} />}
    </>
  )
}
