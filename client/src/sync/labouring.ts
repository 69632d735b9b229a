/** What the worker thread does: the other end of labour.ts. */
import { keepText } from './cipher'
import type { Task } from './labour'
import { stretchHere } from './stretch'

interface Here {
  onmessage: (event: MessageEvent<{ n: number; task: Task }>) => void
  postMessage(answer: unknown, transfer: Transferable[]): void
}

/** Serves the page. */
export function serveLabour(): void {
  const here = globalThis as unknown as Here
  here.onmessage = async ({ data: { n, task } }) => {
    try {
      const { result, buffers } = await done(task)
      here.postMessage({ n, result }, buffers)
    } catch {
      here.postMessage({ n }, [])
    }
  }
}

async function done(task: Task): Promise<{ result: unknown; buffers: Transferable[] }> {
  if (task.act === 'stretch') return { result: await stretchHere(task.pin, task.salt, task.cost), buffers: [] }
  const kept = await Promise.all(task.texts.map((text) => keepText(task.key, text)))
  return { result: kept, buffers: kept.map(({ buffer }) => buffer) }
}
