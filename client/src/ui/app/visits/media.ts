/** Pictures and sounds of a form that are on this phone, as addresses for the time that the form is open. */
import type { Form } from '../../../sync/phone'

const TYPES: Readonly<Record<string, string>> = {
  ...{
    png: 'image/png',
    jpg: 'image/jpeg',
    jpeg: 'image/jpeg',
    gif: 'image/gif',
    webp: 'image/webp',
    svg: 'image/svg+xml',
  },
  ...{ mp3: 'audio/mpeg', m4a: 'audio/mp4', ogg: 'audio/ogg', wav: 'audio/wav', mp4: 'video/mp4', webm: 'video/webm' },
}

export class Media {
  private readonly made = new Map<string, string>()

  constructor(private readonly files: Form['files'] | undefined) {}

  /** '' when it is not on this phone. */
  address(name: string): string {
    const known = this.made.get(name)
    const text = this.files?.[name]
    if (known !== undefined || text === undefined) return known ?? ''
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
    const type = TYPES[name.split('.').pop()?.toLowerCase() ?? ''] ?? ''
    const address = URL.createObjectURL(new Blob([bytes], { type }))
    this.made.set(name, address)
    return address
  }

  drop(): void {
    for (const address of this.made.values()) URL.revokeObjectURL(address)
  }
}
