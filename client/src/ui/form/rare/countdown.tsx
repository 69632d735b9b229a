/** A timer, as for counting breaths: it runs, ends, and says that it ended. */
import { Component } from 'preact'
import type { Asked } from '../sheet'

const MINUTE = 60

export class Countdown extends Component<Asked, { left?: number | undefined }> {
  private ticking: ReturnType<typeof setInterval> | undefined

  override componentWillUnmount(): void {
    clearInterval(this.ticking)
  }

  private start = (): void => {
    const [began, whole] = [performance.now(), Number(this.props.question.control.p?.duration ?? MINUTE)]
    clearInterval(this.ticking)
    this.setState({ left: whole })
    this.ticking = setInterval(() => {
      const left = Math.max(0, Math.ceil(whole - (performance.now() - began) / 1000))
      this.setState({ left })
      if (left > 0) return
      clearInterval(this.ticking)
      navigator.vibrate?.(500)
      this.props.at.answer(this.props.question.field, 'OK')
    }, 200)
  }

  override render({ at, id, question }: Asked, { left }: { left?: number | undefined }) {
    return (
      <div class="actions">
        <button type="button" class="button second" id={id} onClick={this.start}>
          {at.say('start_timer')}
        </button>
        <output class="timer">
          {left ? at.say('seconds', { n: left }) : question.field.value ? at.say('time_over') : ''}
        </output>
      </div>
    )
  }
}
