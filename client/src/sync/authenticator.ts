/** The phone's own lock as a second key: a platform credential whose PRF gives the same secret only on this phone, and
 * only to who unlocks it (WebAuthn, extension `prf`). */
import type { Bytes } from '../register/bytes'
import { randomBytes } from './cipher'

export interface Authenticator {
  /** A new credential of this phone; null where it has none, cannot do this, or its owner declines. */
  make(): Promise<Bytes | null>
  /** 32 bytes for a credential and a salt. Throws when its owner declines or it is gone. */
  secret(credential: Bytes, salt: Bytes): Promise<Bytes>
}

interface Prf {
  readonly enabled?: boolean
  readonly results?: { readonly first?: ArrayBuffer }
}

const prfOf = (credential: Credential | null): Prf =>
  ((credential as PublicKeyCredential | null)?.getClientExtensionResults() as { prf?: Prf } | undefined)?.prf ?? {}

export const authenticator: Authenticator = {
  async make() {
    if (typeof PublicKeyCredential === 'undefined') return null
    try {
      const made = (await navigator.credentials.create({ publicKey: creation() })) as PublicKeyCredential | null
      return made && prfOf(made).enabled ? new Uint8Array(made.rawId) : null
    } catch {
      return null
    }
  },
  async secret(id, salt) {
    const extensions = { prf: { eval: { first: salt } } } as AuthenticationExtensionsClientInputs
    const allowCredentials: PublicKeyCredentialDescriptor[] = [{ type: 'public-key', id, transports: ['internal'] }]
    const asked = { challenge: randomBytes(32), allowCredentials, userVerification: 'required', extensions } as const
    const first = prfOf(await navigator.credentials.get({ publicKey: asked })).results?.first
    if (!first) throw new Error('no secret')
    return new Uint8Array(first)
  },
}

/** Nothing about the worker stands in it: the name shown by the phone is the app's. */
function creation(): PublicKeyCredentialCreationOptions {
  return {
    challenge: randomBytes(32),
    rp: { name: 'Ubia' },
    user: { id: randomBytes(16), name: 'Ubia', displayName: 'Ubia' },
    pubKeyCredParams: [-7, -257].map((alg) => ({ type: 'public-key', alg })),
    authenticatorSelection: {
      authenticatorAttachment: 'platform',
      userVerification: 'required',
      residentKey: 'discouraged',
    },
    extensions: { prf: {} } as AuthenticationExtensionsClientInputs,
  }
}
