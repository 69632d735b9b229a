/** This browser's own signing key: made here, never shown, admitted once by a code that its person was given. */
import { keyId, makeKey, publicForm, sign } from '../register/keys'
import { type BrowserKey, deviceId, findPending, keepAdmitted, keepPending, type PendingKey } from './keyStore'
import { post } from './post'

/** Whether this browser can make and keep keys: it needs WebCrypto (an https page) and IndexedDB. */
export const canKeepKeys = (): boolean => globalThis.crypto?.subtle !== undefined && globalThis.indexedDB !== undefined

/** What a new key signs to show that it is held by whoever has the code. */
export const admissionText = (code: string, publicKey: string): string => `ubia-admit-1\n${code}\n${publicKey}`

/** A new key of this browser for the person to whom the one-time code was given, admitted by the server at `url`.
 * A second try with the same code offers the same key. Throws Refused or Unreached. */
export async function admit(code: string, url: string, csrf: string): Promise<BrowserKey> {
  const pending = (await findPending(code)) ?? (await newPending(code))
  const possession = await sign(pending.privateKey, admissionText(code, pending.public))
  const device = await deviceId()
  const answer = await post(url, { code, public: pending.public, algorithm: 'p256', device, possession }, csrf)
  const { person, name } = answer as { person: string; name: string }
  const { public: point, privateKey } = pending
  const admitted = { person, name, key: await keyId(point), public: point, privateKey }
  await keepAdmitted(admitted, code)
  return admitted
}

async function newPending(code: string): Promise<PendingKey> {
  const pair = await makeKey()
  const pending = { code, public: await publicForm(pair.publicKey), privateKey: pair.privateKey }
  await keepPending(pending)
  return pending
}
