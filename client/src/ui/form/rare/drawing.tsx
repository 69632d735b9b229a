/** A signature or a drawing, made with a finger or a pen. */
import { Component, createRef } from 'preact'
import type { Asked } from '../sheet'
import { Kept } from './upload'

const [WIDTH, HEIGHT, PEN] = [640, 320, 3]

export class Drawing extends Component<Asked> {
  private readonly canvas = createRef<HTMLCanvasElement>()
  private last: readonly [number, number] | undefined

  private point(event: PointerEvent): readonly [number, number] {
    const box = (this.canvas.current as HTMLCanvasElement).getBoundingClientRect()
    return [((event.clientX - box.left) * WIDTH) / box.width, ((event.clientY - box.top) * HEIGHT) / box.height]
  }

  private begin = (event: PointerEvent): void => {
    this.canvas.current?.setPointerCapture(event.pointerId)
    this.last = this.point(event)
  }

  private draw = (event: PointerEvent): void => {
    const pen = this.canvas.current?.getContext('2d')
    if (!pen || !this.last) return
    const next = this.point(event)
    Object.assign(pen, { lineWidth: PEN, lineCap: 'round', strokeStyle: '#000' })
    pen.beginPath()
    pen.moveTo(...(this.last as [number, number]))
    pen.lineTo(...(next as [number, number]))
    pen.stroke()
    this.last = next
  }

  private end = (): void => {
    const { at, question } = this.props
    if (!this.last) return
    this.last = undefined
    this.canvas.current?.toBlob((drawn) => drawn && void at.attach(question.field, drawn, '.png'))
  }

  override render(asked: Asked) {
    const { at, id, question } = asked
    const isKept = question.field.value !== '' && !this.last && !this.canvas.current
    if (isKept) return <Kept {...asked} />
    return (
      <>
        <canvas
          id={id}
          ref={this.canvas}
          class="drawing"
          width={WIDTH}
          height={HEIGHT}
          aria-label={at.say('draw')}
          onPointerDown={this.begin}
          onPointerMove={this.draw}
          onPointerUp={this.end}
          onPointerCancel={this.end}
        />
        <button
          type="button"
          class="button second"
          onClick={() => {
            this.canvas.current?.getContext('2d')?.clearRect(0, 0, WIDTH, HEIGHT)
            void at.attach(question.field, null)
          }}
        >
          {at.say('clear')}
        </button>
      </>
    )
  }
}
