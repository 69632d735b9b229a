/** A bar code or QR code: read by the camera where the browser can, else typed. */
import { Component, createRef } from 'preact'
import { Typed } from '../controls/typed'
import type { Asked } from '../sheet'

interface Detector {
  detect(source: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>
}
declare const BarcodeDetector: { new (): Detector } | undefined

const BETWEEN = 150

export class Code extends Component<Asked, { watching?: boolean; failed?: boolean }> {
  private readonly film = createRef<HTMLVideoElement>()
  private stream: MediaStream | undefined

  override componentWillUnmount(): void {
    this.stop()
  }

  private stop(): void {
    for (const track of this.stream?.getTracks() ?? []) track.stop()
    this.stream = undefined
  }

  private watch = async (): Promise<void> => {
    try {
      this.stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
      this.setState({ watching: true, failed: false }, () => void this.look())
    } catch {
      this.setState({ failed: true })
    }
  }

  private async look(): Promise<void> {
    const film = this.film.current
    if (!film || !this.stream || typeof BarcodeDetector === 'undefined') return
    film.srcObject = this.stream
    await film.play()
    const detector = new BarcodeDetector()
    while (this.stream) {
      const [found] = await detector.detect(film).catch(() => [])
      if (found) {
        this.stop()
        this.setState({ watching: false })
        this.props.at.answer(this.props.question.field, found.rawValue)
      }
      await new Promise((done) => setTimeout(done, BETWEEN))
    }
  }

  override render(asked: Asked, { watching, failed }: { watching?: boolean; failed?: boolean }) {
    const { at } = asked
    return (
      <>
        {watching && <video class="thumb" ref={this.film} playsInline muted />}
        {typeof BarcodeDetector !== 'undefined' && !watching && (
          <button type="button" class="button second" onClick={() => void this.watch()}>
            {at.say('scan')}
          </button>
        )}
        {failed && (
          <p class="field-error" role="alert">
            {at.say('no_camera')}
          </p>
        )}
        <Typed {...asked} />
      </>
    )
  }
}
