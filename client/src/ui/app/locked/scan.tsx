/** Reading a QR code with the camera, where the browser can. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { Box } from '../parts/box'
import { Button } from '../parts/button'
import { useShell } from '../useShell'

interface Detector {
  detect(from: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>
}
type MakeDetector = new (options: { readonly formats: readonly string[] }) => Detector

const detectorHere = (): MakeDetector | undefined =>
  (globalThis as unknown as { BarcodeDetector?: MakeDetector }).BarcodeDetector
const LOOK_EVERY_MS = 300

export const canScan = (): boolean => detectorHere() !== undefined && navigator.mediaDevices !== undefined

interface ScanGiven {
  readonly onText: (text: string) => void
  readonly onStop: () => void
}

export function Scan({ onText, onStop }: ScanGiven) {
  const { say } = useShell()
  const video = useRef<HTMLVideoElement>(null)
  const [isRefused, setRefused] = useState(false)
  useEffect(() => look(video.current as HTMLVideoElement, onText, () => setRefused(true)), [])
  return (
    <>
      {isRefused ? (
        <Box kind="problem" isNew title={say('camera-refused')} todo={say('camera-refused-do')} />
      ) : (
        <p>{say('scan-how')}</p>
      )}
      <video ref={video} class="scan" playsInline muted hidden={isRefused} aria-label={say('scan-how')} />
      <Button isWide kind="second" onClick={onStop}>
        {say('scan-stop')}
      </Button>
    </>
  )
}

/** Looks through the camera until a code is seen. Returns how to stop. */
function look(video: HTMLVideoElement, onText: (text: string) => void, onRefused: () => void): () => void {
  const Make = detectorHere() as MakeDetector
  const detector = new Make({ formats: ['qr_code'] })
  let stream: MediaStream | undefined
  let isOver = false
  const clock = setInterval(async () => {
    const found = stream ? await detector.detect(video).catch(() => []) : []
    if (found[0] && !isOver) onText(found[0].rawValue)
  }, LOOK_EVERY_MS)
  const stop = (): void => {
    isOver = true
    clearInterval(clock)
    for (const track of stream?.getTracks() ?? []) track.stop()
  }
  navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } }).then((opened) => {
    stream = opened
    if (isOver) return stop()
    video.srcObject = opened
    return video.play()
  }, onRefused)
  return stop
}
