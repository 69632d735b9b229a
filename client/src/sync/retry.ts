/** Trying again: the same request, after a rest, a few times. */
import { type Outside, Stopped, Unreached } from './wire'

const RESTS_MS = [1_000, 4_000, 10_000]
const LONGEST_MS = 65_000

/** The answer of `work`, tried up to four times while nobody is reached. `failed` is told of each failure. */
export async function again<T>(
  { rest }: Outside,
  signal: AbortSignal | undefined,
  work: () => Promise<T>,
  failed: () => void = () => undefined,
): Promise<T> {
  for (const wait of RESTS_MS) {
    try {
      return await work()
    } catch (problem) {
      if (!(problem instanceof Unreached)) throw problem
      failed()
      await rest(Math.min(LONGEST_MS, Math.max(wait, problem.pauseMs)), signal)
      if (signal?.aborted) throw new Stopped()
    }
  }
  return work()
}
