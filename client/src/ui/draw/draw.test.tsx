/** @jsxImportSource #draw */
// @vitest-environment happy-dom
import fc from 'fast-check'
import { beforeEach, expect, test, vi } from 'vitest'
import { Component, createRef, render } from '#draw'

let place: HTMLElement

beforeEach(() => {
  place = document.createElement('main')
  document.body.replaceChildren(place)
})

const words = () => [...place.querySelectorAll('li')].map((one) => one.textContent)

test('whatever stood before, what is drawn now stands, and elements of the same key are the same ones', () => {
  const lists = fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 9 }), { maxLength: 8 }), {
    minLength: 1,
    maxLength: 5,
  })
  fc.assert(
    fc.property(lists, (all) => {
      let known = new Map<string, Element>()
      for (const keys of all) {
        render(
          <ul>
            {keys.map((key) => (
              <li key={key}>{key}</li>
            ))}
          </ul>,
          place,
        )
        expect(words()).toEqual(keys.map(String))
        const now = new Map([...place.querySelectorAll('li')].map((one) => [one.textContent as string, one]))
        for (const [key, element] of now) expect(known.get(key) ?? element).toBe(element)
        known = now
      }
    }),
  )
})

test('what comes and goes before a field leaves the field and its focus alone', () => {
  const draw = (fault: string) =>
    render(
      <div>
        {fault && <p>{fault}</p>}
        <input />
      </div>,
      place,
    )
  draw('')
  const field = place.querySelector('input') as HTMLInputElement
  field.focus()
  for (const fault of ['wrong', '', 'again']) {
    draw(fault)
    expect(place.querySelector('input')).toBe(field)
    expect(document.activeElement).toBe(field)
    expect(place.querySelector('p')?.textContent ?? '').toBe(fault)
  }
})

class Counting extends Component<{ gone: () => void }, { count: number }> {
  private readonly button = createRef<HTMLButtonElement>()
  override state = { count: 0 }

  override componentWillUnmount(): void {
    this.props.gone()
  }

  override render() {
    const { count } = this.state
    if (count === 1) return null
    return (
      <button
        ref={this.button}
        type="button"
        disabled={count > 2}
        aria-pressed={count > 2}
        onClick={() => this.setState({ count: count + 1 }, () => this.setState({ count: count + 2 }))}
      >
        {count}
      </button>
    )
  }
}

test('a component draws itself anew in its place, also after it showed nothing, and hears of its end', async () => {
  const gone = vi.fn()
  render(
    <div>
      <i>a</i>
      <Counting gone={gone} />
      <b>z</b>
    </div>,
    place,
  )
  const press = () => place.querySelector('button')?.click()
  press()
  await vi.waitFor(() => expect(place.textContent).toBe('a2z'))
  expect(place.querySelector('button')?.getAttribute('aria-pressed')).toBe('false')
  press()
  await vi.waitFor(() => expect(place.textContent).toBe('a4z'))
  expect(place.querySelector('button')?.hasAttribute('disabled')).toBe(true)
  render(
    <div>
      <i>a</i>
    </div>,
    place,
  )
  expect(gone).toHaveBeenCalledOnce()
  expect(place.textContent).toBe('a')
})

test('a value that somebody typed stays until another is drawn', () => {
  const draw = (value: string | undefined) => render(<input {...(value === undefined ? {} : { value })} />, place)
  draw('one')
  const field = place.querySelector('input') as HTMLInputElement
  field.value = 'typed'
  draw(undefined)
  expect(field.value).toBe('typed')
  draw('one')
  expect(field.value).toBe('one')
})
