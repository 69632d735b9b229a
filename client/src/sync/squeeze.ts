/** Compression by the browser, where it can. */
import { type Bytes, concat } from '../register/bytes'

export const canSqueeze = (): boolean => typeof CompressionStream === 'function'

type Format = 'deflate' | 'gzip'

/** Bytes made smaller. Only where `canSqueeze()`. */
export const squeeze = (bytes: Bytes, format: Format): Promise<Bytes> =>
  through(bytes, new CompressionStream(format) as Transform)

/** What `squeeze` made small, as it was. Throws TypeError for anything else. */
export const unsqueeze = (bytes: Bytes, format: Format): Promise<Bytes> =>
  through(bytes, new DecompressionStream(format) as Transform)

interface Transform {
  readonly readable: ReadableStream<Bytes>
  readonly writable: WritableStream<Bytes>
}

async function through(bytes: Bytes, { readable, writable }: Transform): Promise<Bytes> {
  const writer = writable.getWriter()
  const fed = writer.write(bytes).then(() => writer.close())
  const [read] = await Promise.all([readAll(readable), fed])
  return read
}

async function readAll(stream: ReadableStream<Bytes>): Promise<Bytes> {
  const reader = stream.getReader()
  const parts: Bytes[] = []
  for (let part = await reader.read(); !part.done; part = await reader.read()) parts.push(part.value)
  return parts.length === 1 ? (parts[0] as Bytes) : concat(...parts)
}
