import { toHex } from '../src/register/bytes'
import { bodyHash, digestOf, type Entry, textOf } from '../src/register/entry'
import { type Draft, newSigner, type Signer, signed } from '../src/register/testing/book'
import { idOf } from './stories'

const about =
  'Entries as they travel, with the public key, text, body hash and digest (hex) that belong to them; empty fields are left out. ' +
  'Each entry of "signed" is proven by its signature; none of "not_signed" is, with the key given.'

const DRAFTS: Record<string, Draft> = {
  'a visit': { id: idOf(1) },
  'letters of many scripts, kept byte for byte': {
    id: idOf(2),
    body: '{ "note" : "Mtoto ana homa kali; à l’aube — ሰላም 🌍 \\u00e9 \\n" }\n',
  },
  'an amendment': {
    id: idOf(3),
    amends: idOf(1),
    seen: 12,
    made_at: 1_772_700_000_001,
    salt: '_____________________w',
  },
  'an empty body': { id: idOf(4), body: '{}', salt: 'AAAAAAAAAAAAAAAAAAAAAA' },
  'the largest numbers': { id: idOf(5), seen: 99_999_999_999_999, made_at: 99_999_999_999_999 },
  'on a page': { id: idOf(6), channel: 'page', kind: 'household.moved_away', happened_on: '2024-02-29' },
}

/** As devices may send it: a field that is empty is left out. */
const withoutEmpty = (entry: Entry) => Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== ''))

async function described(why: string, entry: Entry, signer: Signer) {
  const text = await textOf(entry)
  const body_hash = await bodyHash(entry.salt as string, entry.body as string)
  return {
    why,
    entry: withoutEmpty(entry),
    public: signer.public,
    body_hash,
    text,
    digest: toHex(await digestOf(entry)),
  }
}

async function bundleOf(signer: Signer, count: number): Promise<Entry[]> {
  return signed(signer, ...Array.from({ length: count }, (_, i) => ({ id: idOf(0x100 * count + i), seen: i })))
}

async function signedCases(amina: Signer) {
  const singles = Object.entries(DRAFTS).map(async ([why, draft]) => {
    const [entry] = await signed(amina, draft)
    return described(why, entry as Entry, amina)
  })
  const bundles = [2, 3, 7].map(async (count) => {
    const entries = await bundleOf(amina, count)
    return Promise.all(entries.map((entry, i) => described(`${i + 1} of a bundle of ${count}`, entry, amina)))
  })
  const one = (await bundleOfOne(amina)) as Entry
  const rest = (await Promise.all(bundles)).flat()
  return [...(await Promise.all(singles)), ...rest, await described('a bundle of one', one, amina)]
}

/** A path signature over a tree of one leaf: allowed, though a single signature would be shorter. */
async function bundleOfOne(signer: Signer): Promise<Entry | undefined> {
  const { rootOf, treeOf } = await import('../src/register/merkle')
  const { bundleText, pathForm } = await import('../src/register/signature')
  const { sign } = await import('../src/register/keys')
  const [entry] = await signed(signer, { id: idOf(0x101) })
  const root = rootOf(await treeOf([await digestOf(entry as Entry)]))
  return { ...(entry as Entry), sig: pathForm(await sign(signer.key, bundleText(1, root)), 0, 1, []) }
}

const SPARE_BITS: Record<string, string> = { A: 'B', Q: 'R', g: 'h', w: 'x' }

/** The same bytes written with spare bits set, which lenient readers of base64 accept. */
const spelledAnew = (base64: string): string => base64.replace(/[AQgw]$/, (last) => SPARE_BITS[last] as string)

async function unsignedCases(amina: Signer, beatrice: Signer) {
  const [single] = (await signed(amina, { id: idOf(1) })) as [Entry]
  const [first, second, third] = (await bundleOf(amina, 3)) as [Entry, Entry, Entry]
  const [, signature, , , path] = second.sig.split('.') as [string, string, string, string, string]
  const change = (why: string, entry: Entry, change: Partial<Entry>, signer = amina) => ({
    why,
    entry: { ...entry, ...change },
    public: signer.public,
  })
  return [
    change('the key of another', single, {}, beatrice),
    change('no signature', single, { sig: '' }),
    change('no form', single, { sig: single.sig.slice(2) }),
    change('an unknown form', single, { sig: `x${single.sig.slice(1)}` }),
    change('a signature cut short', single, { sig: single.sig.slice(0, -4) }),
    change('a signature with padding', single, { sig: `${single.sig}==` }),
    change('a signature with spare bits set', single, { sig: spelledAnew(single.sig) }),
    change('a signature with a letter that is none of base64url', single, {
      sig: `${single.sig.slice(0, 40)}*${single.sig.slice(40)}`,
    }),
    change('a signature of zeros', single, { sig: `s.${'A'.repeat(86)}` }),
    change('the signature of another entry', single, { sig: first.sig }),
    change('another body', single, { body: '{"service":"pnc"}' }),
    change('a space more in the body', single, { body: '{"service": "anc"}' }),
    change('another salt', single, { salt: 'AAECAwQFBgcICQoLDA0OEA' }),
    ...(['id', 'book', 'subject', 'author', 'amends'] as const).map((field) =>
      change(`another ${field}`, single, { [field]: idOf(0xbad) }),
    ),
    change('another kind', single, { kind: 'visit.missed' }),
    change('another channel', single, { channel: 'page' }),
    change('another day', single, { happened_on: '2026-03-06' }),
    change('another instant', single, { made_at: single.made_at + 1 }),
    change('another line seen', single, { seen: 1 }),
    change('the path of a neighbour', second, { sig: third.sig }),
    change('another place in the bundle', second, { sig: `p.${signature}.0.3.${path}` }),
    change('another count', second, { sig: `p.${signature}.1.4.${path}` }),
    change('a place written with a zero before it', second, { sig: `p.${signature}.01.3.${path}` }),
    change('a path cut short', second, { sig: `p.${signature}.1.3.${path.slice(0, 43)}` }),
    change('a path with bytes left over', second, { sig: `p.${signature}.1.3.${path}AAAA` }),
    change('a path form with a part missing', second, { sig: `p.${signature}.1.3` }),
    change('a bundle signature as a single one', second, { sig: `s.${signature}` }),
    change('another body under a root', second, { body: '{"service":"pnc"}' }),
  ]
}

export async function entryCases() {
  const [amina, beatrice] = await Promise.all([newSigner(idOf(0xa)), newSigner(idOf(0xb))])
  return { about, signed: await signedCases(amina), not_signed: await unsignedCases(amina, beatrice) }
}
