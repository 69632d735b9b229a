/** What the worker thread does: the other end of labour.ts. */
import { keepText } from './cipher'
import type { Task } from './labour'
import { makeFrom } from './packing'
import type { Deriving } from './phone'
import { stretchHere } from './stretch'

interface Here {
  onmessage: (event: MessageEvent<{ n: number; task: Task }>) => void
  postMessage(answer: unknown, transfer: Transferable[]): void
}

/** Serves the page, with the derivation that is also given to `openDevice`. */
export function serveLabour(deriving?: Deriving): void {
  const here = globalThis as unknown as Here
  here.onmessage = async ({ data: { n, task } }) => {
    try {
      const { result, buffers } = await done(task, deriving)
      here.postMessage({ n, result }, buffers)
    } catch {
      here.postMessage({ n }, [])
    }
  }
}

async function done(task: Task, deriving: Deriving | undefined): Promise<{ result: unknown; buffers: Transferable[] }> {
  if (task.act === 'stretch') return { result: await stretchHere(task.pin, task.salt, task.cost), buffers: [] }
  if (task.act === 'keep') {
    const kept = await Promise.all(task.texts.map((text) => keepText(task.key, text)))
    return { result: kept, buffers: kept.map(({ buffer }) => buffer) }
  }
  if ((deriving?.version ?? '') !== task.version) return { result: null, buffers: [] }
  const { kept, folded } = await makeFrom(task.key, { person: task.person, deriving }, task.texts)
  return { result: { kept, folded: JSON.stringify(folded) }, buffers: kept.map(({ buffer }) => buffer) }
}
