/** Pictures and sounds of a visit: which of them its answers name, and large pictures made smaller before they are kept. */
import type { Answers } from '../../../forms/engine/api'

/** A file as an entry names it. */
export interface NamedFile {
  readonly name: string
  readonly hash: string
  readonly size: number
  readonly type: string
}

const LONGEST_SIDE = 1600
const WORTH_SHRINKING = 300_000
const QUALITY = 0.8

/** The files that the answers name: those taken now, and those that earlier words brought. */
export function filesFor(answers: Answers, taken: ReadonlyMap<string, Blob>, before: readonly NamedFile[]) {
  const text = JSON.stringify(answers)
  const isNamed = (name: string): boolean => text.includes(JSON.stringify(name))
  return {
    files: new Map([...taken].filter(([name]) => isNamed(name))),
    kept: before.filter(({ name }) => isNamed(name) && !taken.has(name)),
  }
}

/** Photographs at 1600 pixels a side: a tenth of what a camera gives, which a thin line carries, and without the place that
 * a camera writes into them. What is small or no photograph stays as it is. */
export async function lightened(files: ReadonlyMap<string, Blob>): Promise<ReadonlyMap<string, Blob>> {
  return new Map(await Promise.all([...files].map(async ([name, file]) => [name, await lighter(file)] as const)))
}

async function lighter(file: Blob): Promise<Blob> {
  if (file.type !== 'image/jpeg' || file.size < WORTH_SHRINKING || typeof OffscreenCanvas === 'undefined') return file
  try {
    const picture = await createImageBitmap(file)
    const part = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height))
    const canvas = new OffscreenCanvas(Math.round(picture.width * part), Math.round(picture.height * part))
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
    picture.close()
    const smaller = await canvas.convertToBlob({ type: file.type, quality: QUALITY })
    return smaller.size < file.size ? smaller : file
  } catch {
    return file // it is kept as it came, whatever this browser cannot do
  }
}
