/** The Markdown that forms use, as elements: what is not understood stays text, so no form can bring its own markup. */
import type { ComponentChild, ComponentChildren } from 'preact'

const INLINE =
  /\*\*(?=\S)(.+?)\*\*|__(?=\S)(.+?)__|\*(?=\S)([^*]+?)\*|\b_(?=\S)([^_]+?)_\b|\[([^\]]+)\]\(([^)\s]+)\)|<span[^>]*?color:\s*["']?([a-z]+|#[0-9a-f]{3,6})[^>]*>(.*?)<\/span>|<(b|strong|i|em|u)>(.*?)<\/\9>|\\([*_#\\[\]<>])/is
const LINK = /^(https?:|tel:|sms:|mailto:)/i
const LIST = /^\s*(?:[-*+]|\d+[.)])\s+/

/** Colours that forms write by name, as classes: the look decides how they read by day and night. */
const COLOURS = new Set(['red', 'green', 'blue', 'orange', 'purple', 'gray', 'grey'])

function inline(text: string): ComponentChildren {
  const found = INLINE.exec(text)
  if (!found) return text
  const [whole, b1, b2, i1, i2, label, to, colour, tinted, tag, inside, plain] = found
  const before = text.slice(0, found.index)
  const after = inline(text.slice(found.index + whole.length))
  return [before, one(), after]

  function one(): ComponentChild {
    if (b1 ?? b2) return <strong>{inline((b1 ?? b2) as string)}</strong>
    if (i1 ?? i2) return <em>{inline((i1 ?? i2) as string)}</em>
    if (label && to)
      return LINK.test(to) ? (
        <a href={to} target="_blank" rel="noreferrer">
          {inline(label)}
        </a>
      ) : (
        label
      )
    if (colour) return <span class={COLOURS.has(colour) ? `tint-${colour}` : ''}>{inline(tinted ?? '')}</span>
    if (tag) return /^[bs]/i.test(tag) ? <strong>{inline(inside ?? '')}</strong> : <em>{inline(inside ?? '')}</em>
    return plain
  }
}

/** The words without their marks, for places that hold plain text only. */
export const plain = (text: string): string =>
  text.replace(/<[^>]+>|\*\*|__|^#+\s+|\\(?=[*_#])/gm, '').replace(/\[([^\]]+)\]\([^)\s]+\)/g, '$1')

/** Words on one or several lines. */
export function Marked({ text }: { text: string }) {
  if (!/[*_#[<\n\\-]|^\d/.test(text)) return <>{text}</>
  const blocks: ComponentChild[] = []
  let lines: string[] = []
  let items: string[] = []
  const flush = () => {
    if (lines.length) blocks.push(<p>{lines.map((line, n) => [n > 0 && <br />, inline(line)])}</p>)
    if (items.length) {
      const List = /^\s*\d/.test(items[0] as string) ? 'ol' : 'ul'
      blocks.push(
        <List>
          {items.map((item) => (
            <li>{inline(item.replace(LIST, ''))}</li>
          ))}
        </List>,
      )
    }
    lines = []
    items = []
  }
  for (const line of text.replace(/<br\s*\/?>/gi, '\n').split('\n')) {
    const heading = /^(#{1,6})\s+(.*)/.exec(line)
    if (heading || !line.trim()) flush()
    if (heading) {
      // One level below the form's own heading, whatever size the form wants.
      blocks.push(<h2 class={`marked marked-${heading[1]?.length}`}>{inline(heading[2] as string)}</h2>)
    } else if (LIST.test(line)) {
      if (lines.length) flush()
      items.push(line)
    } else if (line.trim()) {
      if (items.length) flush()
      lines.push(line)
    }
  }
  flush()
  return <>{blocks}</>
}
