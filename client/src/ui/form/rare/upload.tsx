/** A picture, a sound, a film or any file: taken or chosen, shown small, kept with the draft. */
import { Component } from 'preact'
import type { Asked } from '../sheet'

const ENDING = /\.\w{1,5}$/

/** The picture no larger than `most` pixels on its longer side, as forms may ask. */
async function shrunk(file: File, most: number): Promise<Blob> {
  if (!most || !file.type.startsWith('image/')) return file
  const picture = await createImageBitmap(file)
  const share = most / Math.max(picture.width, picture.height)
  if (share >= 1) return file
  const canvas = document.createElement('canvas')
  Object.assign(canvas, { width: Math.round(picture.width * share), height: Math.round(picture.height * share) })
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return new Promise((done) => canvas.toBlob((small) => done(small ?? file), 'image/jpeg', 0.85))
}

export class Upload extends Component<Asked> {
  private take = async (event: Event): Promise<void> => {
    const { at, question } = this.props
    const file = (event.currentTarget as HTMLInputElement).files?.[0]
    if (!file) return
    const small = await shrunk(file, Number(question.control.p?.['max-pixels'] ?? 0))
    await at.attach(question.field, small, ENDING.exec(file.name)?.[0] ?? '')
  }

  override render({ at, id, question, says, wrong }: Asked) {
    const { field, control } = question
    const sort = control.m?.split('/')[0] ?? 'file'
    const capture = { image: 'environment', audio: 'user', video: 'environment' }[sort] as
      | 'user'
      | 'environment'
      | undefined
    return (
      <div class="upload">
        <Kept {...{ at, question, id, says, wrong }} />
        <label class="button second">
          {at.say(field.value ? 'another_file' : `take_${capture ? sort : 'file'}`)}
          <input
            id={id}
            class="hidden-text"
            type="file"
            accept={control.m}
            capture={control.a?.includes('new') ? capture : undefined}
            aria-describedby={says}
            aria-invalid={wrong}
            onChange={this.take}
          />
        </label>
      </div>
    )
  }
}

/** What is kept: to be seen, heard, or named; and a way to take it away. */
export class Kept extends Component<Asked> {
  private address = ''
  private shown: Blob | undefined

  override componentWillUnmount(): void {
    URL.revokeObjectURL(this.address)
  }

  override render({ at, question }: Asked) {
    const file = at.files.get(question.field.value)
    if (!file) return question.field.value ? <p class="hint">{question.field.value}</p> : null
    if (file !== this.shown) {
      URL.revokeObjectURL(this.address)
      this.address = URL.createObjectURL(file)
      this.shown = file
    }
    return (
      <>
        {file.type.startsWith('image/') && <img class="thumb" src={this.address} alt={at.say('kept_picture')} />}
        {/* biome-ignore lint/a11y/useMediaCaption: what she has just recorded herself */}
        {file.type.startsWith('audio/') && <audio controls src={this.address} />}
        <p class="hint">{at.say('kept_file', { size: Math.ceil(file.size / 1024) })}</p>
        <button type="button" class="button second" onClick={() => void at.attach(question.field, null)}>
          {at.say('remove')}
        </button>
      </>
    )
  }
}
