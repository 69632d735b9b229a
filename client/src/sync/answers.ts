/** Words of the server that end a sync. */
import { type Answer, Unreached } from './wire'

/** The token is not valid any more. */
export class Revoked extends Error {}

/** Throws Revoked when the server says that the token is not valid, Unreached for any other 401: a door in between may
 * say so, and nothing is taken off the phone for that. */
export function checkToken({ status, json }: Answer): void {
  if (status !== 401) return
  throw (json as { problem?: string } | null)?.problem === 'token' ? new Revoked() : new Unreached(0)
}
