/** A server of a few lines for tests: it gives lines, keeps apart, and answers pulls by scope, with the register's own
 * checks and the phone's own folds (the real server is met in server/ubia/sync/tests/test_phone_twin.py). */
import { TABLES as PEOPLE } from '../../people/fold'
import { type Bytes, concat, fromBase64url, sha256, toBase64url, toHex, utf8Bytes } from '../../register/bytes'
import { type Entry, fromWire, textOf } from '../../register/entry'
import { foldLines } from '../../register/fold'
import { keyId, verify } from '../../register/keys'
import { type Line, lineOf } from '../../register/line'
import { isSigned } from '../../register/signature'
import { aesKey, derive } from '../cipher'
import { unsqueeze } from '../squeeze'

export const BOOK = '0192d3a0-0000-7000-8000-00000000b00c'
const NO_STATEMENT = { status: 404, json: { problem: 'no_statement' } }
const CARER = PEOPLE.filter(({ name }) => name === 'carer')
const ECDH = { name: 'ECDH', namedCurve: 'P-256' } as const

type Written = Omit<Entry, 'salt' | 'body'> & {
  salt: string | null
  body: string | null
  line: number
  received_at: number
}

interface Member {
  readonly person: string
  readonly name: string
  public: string
  key: string
  token: string
  revoked: boolean
}

interface Reply {
  readonly status: number
  readonly json: unknown
}

export class Village {
  readonly lines: Written[] = []
  readonly codes = new Map<string, Member>()
  readonly members: Member[] = []
  readonly keptApart = new Map<string, string>()
  /** Kinds that this server knows nothing of. */
  readonly unknown = new Set<string>()
  readonly forms = new Map<string, unknown>()
  /** Files by their hash, as far as they came. */
  readonly files = new Map<string, Bytes>()
  /** By CHW and month. */
  readonly statements = new Map<string, Reply>()
  /** Stories told elsewhere before, by the household that arrived. */
  readonly before = new Map<string, readonly object[]>()
  /** Entries that the server cannot even read a request with. */
  readonly indigestible = new Set<string>()
  box = ''
  now = Date.UTC(2026, 4, 1)
  private boxKey: CryptoKey | null = null

  static async open(): Promise<Village> {
    const village = new Village()
    const pair = await crypto.subtle.generateKey(ECDH, false, ['deriveBits'])
    village.box = toBase64url(new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)))
    village.boxKey = pair.privateKey
    return village
  }

  code(name: string, person: string = crypto.randomUUID()): string {
    const code = `CODE-${this.codes.size}`
    this.codes.set(code, { person, name, public: '', key: '', token: '', revoked: false })
    return code
  }

  revoke(person: string): void {
    for (const member of this.members) if (member.person === person) member.revoked = true
  }

  /** Something that others wrote; attested, so without a signature worth checking. */
  tell(kind: string, subject: string, body: object, more: Partial<Written> = {}): Written {
    const author = more.author ?? crypto.randomUUID()
    const entry = fromWire({ id: crypto.randomUUID(), book: BOOK, kind, subject, author, key: 'k', channel: 'page' })
    const day = new Date(this.now).toISOString().slice(0, 10)
    const written = { ...entry, happened_on: day, made_at: this.now, salt: 'AAECAwQFBgcICQoLDA0ODw', ...more }
    return this.putDown({ ...written, body: JSON.stringify(body) } as Entry)
  }

  /** An erasure: the body goes, the entry that says so comes. */
  erase(id: string): void {
    const line = this.lines.find((one) => one.id === id)
    if (line) Object.assign(line, { salt: null, body: null })
    this.tell('entry.erased', crypto.randomUUID(), { entry: id, decided_by: 'committee' })
  }

  /** The lines that a person may read, as folds read them. */
  scope(person: string): Line[] {
    const all = this.allLines()
    const mine = new Set(this.carers(person).flatMap(({ left_line, subject }) => (left_line === null ? [subject] : [])))
    const cared = new Set(this.carersOfAll().map(({ subject }) => subject))
    return all.filter(({ subject }) => mine.has(subject) || !cared.has(subject))
  }

  async answer(path: string, body: Bytes, headers: Headers): Promise<Reply> {
    this.now += 1000
    const plain = headers.get('Content-Encoding') === 'gzip' ? await unsqueeze(body, 'gzip') : body
    const asked = JSON.parse(new TextDecoder().decode(plain))
    const member = this.members.find(({ token }) => headers.get('Authorization') === `Bearer ${token}`)
    if (path === '/sync/admit') return this.admit(asked)
    if (path === '/sync/drop') return this.drop(asked)
    if (!member || member.revoked) return { status: 401, json: { problem: 'token' } }
    if (path === '/sync/push') return this.push(asked)
    if (path === '/sync/file') return this.file(member.person, asked)
    const text = `ubia-pull-1\n${toBase64url(new Uint8Array(await crypto.subtle.digest('SHA-256', plain)))}`
    if (!(await verify(member.public, text, headers.get('Ubia-Signature') ?? '')))
      return { status: 401, json: { problem: 'signature' } }
    if (path === '/sync/before') return { status: 200, json: await this.toldBefore(asked) }
    if (path === '/sync/statement') return this.statements.get(`${asked.chw} ${asked.month}`) ?? NO_STATEMENT
    return path === '/sync/pull' ? this.pull(member.person, asked) : this.form(asked.hash)
  }

  private form(hash: string): Reply {
    const found = this.forms.get(hash)
    return found ? { status: 200, json: found } : { status: 404, json: { problem: 'no_form' } }
  }

  /** As the real one: the next piece of what an entry of the sender's names. */
  private async file(
    person: string,
    { entry, hash, start, piece }: { entry: string; hash: string; start: number; piece: string },
  ): Promise<Reply> {
    const body = this.lines.find(({ id, author }) => id === entry && author === person)?.body ?? '{}'
    const { files = [] } = JSON.parse(body) as { files?: { hash: string; size: number }[] }
    const named = files.find((one) => one.hash === hash)
    if (!named) return { status: 404, json: { problem: 'no_file' } }
    const before = this.files.get(hash) ?? new Uint8Array()
    if (start === before.length) this.files.set(hash, concat(before, fromBase64url(piece)))
    const have = this.files.get(hash) ?? before
    if (have.length === named.size && toHex(await sha256(have)) !== hash) this.files.delete(hash)
    return { status: 200, json: { have: this.files.get(hash)?.length ?? 0, whole: named.size } }
  }

  private async toldBefore({ household, known }: { household: string; known: string }): Promise<object> {
    const entries = this.before.get(household) ?? []
    const digest = entries.length > 0 ? toHex(await sha256(utf8Bytes(JSON.stringify(entries)))) : ''
    return { digest, entries: digest === known ? [] : entries }
  }

  private async admit(asked: { code: string; public: string }): Promise<Reply> {
    const member = this.codes.get(asked.code)
    if (!member || member.token) return { status: 400, json: { problem: 'code' } }
    const token = crypto.randomUUID()
    Object.assign(member, { token, public: asked.public, key: await keyId(asked.public) })
    this.members.push(member)
    const { person, name, key } = member
    return { status: 200, json: { person, name, key, books: [BOOK], token, box: this.box } }
  }

  private async push({ bundles }: { bundles: { entries: Entry[] }[] }): Promise<Reply> {
    const entries = bundles.flatMap((bundle) => bundle.entries)
    if (entries.some(({ id }) => this.indigestible.has(id))) return { status: 400, json: { problem: 'unreadable' } }
    const answers = []
    for (const entry of entries) answers.push(await this.take(entry))
    return { status: 200, json: { answers, received_at: this.now } }
  }

  private async drop({ items }: { items: string[] }): Promise<Reply> {
    const answers = []
    for (const item of items) {
      const { token, entry } = await this.unseal(fromBase64url(item))
      const isKnown = this.members.some((member) => member.token === token)
      answers.push(isKnown ? await this.take(entry) : { id: '', outcome: 'refused', reason: 'token' })
    }
    return { status: 200, json: { answers, received_at: this.now } }
  }

  private async unseal(item: Bytes): Promise<{ token: string; entry: Entry }> {
    const point = item.slice(0, 65)
    const theirs = await crypto.subtle.importKey('raw', point, ECDH, false, [])
    const from = { name: 'ECDH', public: theirs }
    const secret = new Uint8Array(await crypto.subtle.deriveBits(from, this.boxKey as CryptoKey, 256))
    const key = await aesKey(await derive(secret, `ubia-drop-1\n${toBase64url(point)}\n${this.box}`))
    const opening = { name: 'AES-GCM', iv: new Uint8Array(12) }
    const shape = new Uint8Array(await crypto.subtle.decrypt(opening, key, item.slice(65)))
    return JSON.parse(new TextDecoder().decode(await unsqueeze(shape.slice(1), 'deflate')))
  }

  private async take(entry: Entry): Promise<object> {
    const { id } = entry
    const known = this.lines.find((line) => line.id === id)
    if (known) return { id, outcome: 'already', line: known.line }
    const member = this.members.find(({ key }) => key === entry.key)
    const apart = await this.apart(entry, member)
    if (apart) {
      this.keptApart.set(id, apart)
      return { id, outcome: apart === 'key_revoked' ? 'to_settle' : 'quarantine', reason: apart }
    }
    return { id, outcome: 'written', line: this.putDown(entry).line }
  }

  private async apart(entry: Entry, member: Member | undefined): Promise<string> {
    if (!member) return 'unknown_key'
    if (this.unknown.has(entry.kind)) return 'unknown_kind'
    if (!(await isSigned(await textOf(entry), entry.sig, member.public))) return 'forged'
    return member.revoked ? 'key_revoked' : ''
  }

  private putDown(entry: Entry): Written {
    const written = { ...entry, line: this.lines.length + 1, received_at: this.now }
    this.lines.push(written)
    return written
  }

  private allLines(): Line[] {
    return this.lines.map((line) => lineOf(fromWire(line)))
  }

  private carersOfAll() {
    const rows = foldLines(this.allLines(), CARER).carer ?? []
    return rows as unknown as { subject: string; person: string; joined_line: number; left_line: number | null }[]
  }

  private carers(person: string) {
    return this.carersOfAll().filter((carer) => carer.person === person)
  }

  /** As the real one: stories that joined come whole, what left is named, a piece ends with a cursor of three numbers. */
  private pull(person: string, { cursors, limit }: { cursors: Record<string, string>; limit: number }): Reply {
    const numbers = (cursors[BOOK] ?? '0').split('.').map(Number)
    const [base, until, at] = numbers.length === 3 ? numbers : [numbers[0], this.lines.length, 0]
    const [from, to, done] = [base as number, until as number, at as number]
    if (from >= to) return { status: 200, json: { books: [], closed: [], received_at: this.now } }
    const mine = this.carers(person)
    const joined = mine.filter((c) => c.left_line === null && c.joined_line > from && c.joined_line <= to)
    const left = mine.filter((c) => c.left_line !== null && c.left_line > from && c.left_line <= to)
    const whole = new Set(joined.map(({ subject }) => subject))
    const inScope = new Set(this.scope(person).map(({ id }) => id))
    const wanted = this.lines.filter(({ id, line, subject }) => {
      const isNew = line > from ? line <= to : whole.has(subject)
      return isNew && line > done && inScope.has(id)
    })
    const entries = wanted.slice(0, limit)
    const isCut = entries.length === limit
    const cursor = isCut ? `${from}.${to}.${entries.at(-1)?.line}` : String(to)
    const more = isCut || to < this.lines.length
    const book = { book: BOOK, cursor, more, left: left.map(({ subject }) => subject), figures: [] }
    return {
      status: 200,
      json: { books: [{ ...book, entries: entries.map(onWire) }], closed: [], received_at: this.now },
    }
  }
}

function onWire({ salt, body, sig: _sig, amends, ...entry }: Written): object {
  return { ...entry, ...(amends && { amends }), ...(body === null ? { body_hash: '0'.repeat(64) } : { salt, body }) }
}
