/**
 * A published form as phones get it: compiled from its XForm by `server/ubia/forms/compiler`, run by `engine`.
 *
 * Expressions are parsed at publication, so that no parser travels to a phone. Keys are short because forms are large;
 * what is usual is left out. `contract/forms/model.md` says the same for readers of other languages.
 */

/** A parsed XPath expression; the first word says what it is. */
export type Expr =
  | readonly ['n', number]
  | readonly ['s', string]
  | readonly [Binary, Expr, Expr]
  | readonly ['neg', Expr]
  /** A call: `['f', 'concat', …arguments]`. Names keep their prefix as it was written (`jr:choice-name`). */
  | readonly ['f', string, ...Expr[]]
  /** A path from the context node (0), from the root of all (1), or from what an expression finds. */
  | readonly ['p', 0 | 1 | Expr, ...Step[]]
  /** What an expression finds, filtered: `(…)[2]`. */
  | readonly ['q', Expr, ...Expr[]]

export type Binary = 'or' | 'and' | '=' | '!=' | '<' | '<=' | '>' | '>=' | '+' | '-' | '*' | 'div' | 'mod' | '|'

/** `'age'` is child::age, `'.'` self::node(), `'..'` parent::node(), `'@id'` attribute::id; else axis, test, predicates. */
export type Step = string | readonly [axis: string, test: string, ...predicates: Expr[]]

/** Text with gaps: plain, or parts of text and expressions (`<output>`), or the id of a translated text. */
export type Text = string | readonly (string | Expr)[] | { readonly i: string }

/** A translated text with its forms: `t` to read, `g` guidance, `s` short, and names of media files. */
export interface Spoken {
  readonly t?: string | readonly (string | Expr)[]
  readonly g?: string | readonly (string | Expr)[]
  readonly s?: string | readonly (string | Expr)[]
  readonly image?: string
  readonly big?: string
  readonly audio?: string
  readonly video?: string
}

/** Texts of one language by id, kept apart from the model so that a phone opens one language only. */
export type Texts = Readonly<Record<string, string | readonly (string | Expr)[] | Spoken>>

/** What a node of the answers is: its place in the tree, its type and its rules. */
export interface Def {
  /** Name of the element; `@id` is an attribute of its parent that has rules (others stand in `at`), first among `c`. */
  readonly n: string
  /** Namespace of the element and the prefix it was written with, where there is one. */
  readonly ns?: string
  readonly px?: string
  /** Attributes as `[name, value, namespace?]`, kept for the XML that comes out (`entity`, `id`…). */
  readonly at?: readonly (readonly [string, string, string?])[]
  /** The value before anybody answers. */
  readonly v?: string
  readonly c?: readonly Def[]
  /** A repeat: this def is one instance of it. `r` holds how many the form begins with (often 0 or 1). */
  readonly r?: number
  /**
   * What the first instances of a repeat hold where one differs from the template: `r` Defs, values only (`n`, `v`,
   * `at`, `c`, `r`, `first`), matched to the template by name. They are not numbered.
   */
  readonly first?: readonly Def[]
  /** `string` when left out: int, decimal, boolean, date, time, dateTime, select, select1, odk:rank, geopoint, binary… */
  readonly t?: string
  readonly rel?: Expr
  readonly con?: Expr
  readonly calc?: Expr
  readonly req?: Expr | 1
  readonly ro?: Expr | 1
  /** Said when the constraint does not hold, and when an answer is missing. */
  readonly msg?: Text
  readonly rmsg?: Text
  /** How many instances a repeat has (`jr:count`), and that nobody adds or removes any (`jr:noAddRemove`). */
  readonly count?: Expr
  readonly fixed?: 1
  /** `jr:preload` and its parameter. */
  readonly pre?: readonly [string, string]
  /** The name under which answers are kept, where the form gives a concept other than the node's own name. */
  readonly as?: string
  /** Other attributes of the bind by name: `max-pixels`, `quality`, `track-changes`… */
  readonly p?: Readonly<Record<string, string>>
  /** What is done on an event, `[event, target def, value]`, in the order of the form. */
  readonly on?: readonly Action[]
}

export type Event = 'first-load' | 'instance-load' | 'new-repeat' | 'value-changed'

export interface Action {
  readonly when: readonly Event[]
  readonly do: 'setvalue' | 'setgeopoint' | 'recordaudio'
  /** Number of the def whose node gets the value: the nearest instance as seen from the node with the action. */
  readonly to: number
  readonly value?: Expr
}

/** A question, or what holds questions. */
export interface Control {
  readonly k: 'group' | 'repeat' | 'input' | 'select1' | 'select' | 'rank' | 'range' | 'upload' | 'trigger' | 'contact'
  /**
   * Number of its def: defs are numbered from 0 (the root) as they are met, a parent before its children. A group
   * without a node of its own has the number of the group around it. A group around nothing but its repeat is left
   * out: the repeat has its label.
   */
  readonly d: number
  readonly l?: Text
  readonly h?: Text
  /** Words of `appearance`, in lower case. */
  readonly a?: readonly string[]
  readonly c?: readonly Control[]
  /** Choices written in the form, `[value, label]`; or where they come from; with both, those of the form come first. */
  readonly o?: readonly (readonly [string, Text])[]
  readonly from?: Itemset
  /** start, end and step of a range; mediatype of an upload; rows of a text; other parameters and attributes by name. */
  readonly p?: Readonly<Record<string, string>>
  /** The type of an upload (`image/*`), or the contact type of a contact. */
  readonly m?: string
}

export interface Itemset {
  readonly nodes: Expr
  /** Name of the child that holds the value and the label; `it` when the label's child holds the id of a text. */
  readonly v: string
  readonly l: string
  readonly it?: 1
  /** Shuffled: 1, or with a seed. */
  readonly mix?: 1 | Expr
}

/**
 * A secondary instance: rows under `root/item` (null where a row lacks the column's element), any other tree, or what
 * the phone brings: a file's bare name (`facilities.csv`), `contact-summary`, or `last-saved`.
 */
export type List =
  | { readonly cols: readonly string[]; readonly rows: readonly (readonly (string | null)[])[]; readonly item?: string }
  | { readonly tree: Def }
  | { readonly src: string }

/** One rule of the reckoning order: number of the def, which of its rules, and numbers of the defs that it reads. */
export type Rule = readonly [def: number, rule: 'calc' | 'rel' | 'req' | 'ro' | 'count', ...reads: number[]]

export interface Model {
  /** Version of this shape, raised by a change that an old engine cannot run. */
  readonly v: 1
  readonly id: string
  readonly version: string
  readonly title: string
  /** Languages of the form as it names them, the default first; empty when texts stand in the model itself. */
  readonly langs: readonly string[]
  readonly root: Def
  readonly body: readonly Control[]
  readonly lists: Readonly<Record<string, List>>
  /** Rules in the order of dependence; what depends on itself stands where the form has it, as Enketo reckons it. */
  readonly order: readonly Rule[]
  /** Actions of the whole form (on the model), run from the root. */
  readonly on?: readonly Action[]
  /** Sets of functions beyond the common ones that expressions call; a phone loads their code before it opens. */
  readonly needs?: readonly string[]
  /** How pages turn where the form says so in its body class: `pages`, `theme-grid`… */
  readonly style?: readonly string[]
  /** The calculation of instanceName, hash of the submission settings, and what else travels with the XML. */
  readonly prefixes?: Readonly<Record<string, string>>
  /** Files published with the form (pictures, audio, lists), by name: the SHA-256 of each, lower-case hex. */
  readonly files?: Readonly<Record<string, string>>
}
