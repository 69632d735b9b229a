/** Somebody of the book: from the list that the host gives, else typed. */
import { Component } from 'preact'
import { Typed } from '../controls/typed'
import type { Contact as Somebody } from '../host'
import type { Asked } from '../sheet'

export class Contact extends Component<Asked, { people?: readonly Somebody[] }> {
  override componentDidMount(): void {
    const { at, question } = this.props
    void at.host.contacts?.(question.control.m ?? '').then((people) => this.setState({ people }))
  }

  override render(asked: Asked, { people }: { people?: readonly Somebody[] }) {
    const { at, question, id, says, wrong } = asked
    if (!people) return <Typed {...asked} />
    return (
      <select
        id={id}
        aria-describedby={says}
        aria-invalid={wrong}
        value={question.field.value}
        onChange={(event) => at.answer(question.field, event.currentTarget.value)}
      >
        <option value="">{at.say('choose')}</option>
        {people.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </select>
    )
  }
}
