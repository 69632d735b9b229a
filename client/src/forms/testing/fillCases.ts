/** Fills whose outcome is known: written here as sketches, kept in `contract/forms/fills` for every runtime. */
import type { FillStep } from '../engine/fill'
import type { Texts } from '../model'
import { type Around, ask, group, repeat, type Sketch } from './form'

/** What is expected after a step; what is left out is not looked at. */
export interface Expected {
  readonly pages?: readonly string[]
  readonly faults?: readonly (readonly [id: string, kind: string, words: string])[]
  readonly irrelevant?: readonly string[]
  readonly refused?: readonly (readonly [name: string, why: string])[]
}

export interface FillCase {
  readonly says: string
  readonly kids: readonly Sketch[]
  readonly around?: Around
  readonly texts?: Texts
  readonly known?: Readonly<Record<string, unknown>>
  readonly steps: readonly (FillStep & { readonly expect?: Expected })[]
  readonly answers: unknown
}

const YES_NO = [
  ['yes', 'Yes'],
  ['no', 'No'],
] as const

export const fillCases: Readonly<Record<string, FillCase>> = {
  fever: {
    says: 'Questions about a sick child appear, are required, and are forgotten by nobody when they go again.',
    kids: [
      ask('sick', { o: YES_NO, req: 1 }),
      group(
        'signs',
        [
          ask('days', { t: 'int', req: 1, con: '. > 0 and . <= 30', msg: 'Between 1 and 30 days.' }),
          ask('refer', { calc: "if(/data/signs/days > 2, 'yes', 'no')", hide: true }),
        ],
        { rel: "/data/sick = 'yes'", a: ['field-list'] },
      ),
      ask('advice', { l: 'Go to the clinic today.', ro: 1, rel: "/data/signs/refer = 'yes'" }),
    ],
    steps: [
      { expect: { pages: ['/data/sick'], faults: [['/data/sick', 'required', '']] } },
      {
        answer: { sick: 'yes' },
        expect: { pages: ['/data/sick', '/data/signs'], faults: [['/data/signs/days', 'required', '']] },
      },
      {
        answer: { days: '31' },
        expect: {
          pages: ['/data/sick', '/data/signs', '/data/advice'],
          faults: [['/data/signs/days', 'constraint', 'Between 1 and 30 days.']],
        },
      },
      { answer: { days: '3' }, expect: { faults: [], irrelevant: [] } },
      {
        answer: { sick: 'no' },
        expect: { pages: ['/data/sick'], irrelevant: ['/data/signs/days', '/data/advice'] },
      },
      {
        answer: { days: '9', sick: 'maybe' },
        expect: {
          refused: [
            ['days', 'irrelevant'],
            ['sick', 'choice'],
          ],
        },
      },
      { answer: { sick: 'yes' }, expect: { pages: ['/data/sick', '/data/signs', '/data/advice'] } },
    ],
    answers: { sick: 'yes', signs: { days: '3', refer: 'yes' } },
  },
  household: {
    says: 'Children are counted, named one by one, and summed up; a smaller count takes them from the end.',
    kids: [
      ask('children', { t: 'int', as: 'child_count' }),
      repeat(
        'child',
        [
          ask('name'),
          ask('age', { t: 'int' }),
          ask('place', { calc: 'position(..)', hide: true }),
          ask('card', { rel: '/data/child/age < 5', o: YES_NO }),
        ],
        { count: '/data/children' },
      ),
      ask('under5', { calc: 'count(/data/child[age < 5])', hide: true }),
      ask('names', { calc: "join(', ', /data/child/name)", hide: true }),
    ],
    steps: [
      {
        answer: { children: '2', '/data/child[1]/name': 'Amina', '/data/child[2]/name': 'Okello' },
        expect: {
          pages: [
            '/data/children',
            '/data/child[1]/name',
            '/data/child[1]/age',
            '/data/child[2]/name',
            '/data/child[2]/age',
          ],
        },
      },
      { answer: { '/data/child[1]/age': '7', 'child[2]/age': '3' }, expect: { irrelevant: ['/data/child[1]/card'] } },
      { answer: { 'child[2]/card': 'yes', children: '1' }, expect: { refused: [] } },
      { answer: { children: '3', 'child[3]/name': 'Achan' } },
    ],
    answers: {
      child_count: '3',
      child: [
        { name: 'Amina', age: '7', place: '1' },
        { name: 'Okello', age: '3', place: '2', card: 'yes' },
        { name: 'Achan', place: '3' },
      ],
      under5: '1',
      names: 'Amina, Okello, Achan',
    },
  },
  places: {
    says: 'A choice that is offered no more is taken back; labels follow the language.',
    kids: [
      ask('region', {
        l: { i: 'region' },
        o: [
          ['c', { i: 'c' }],
          ['n', { i: 'n' }],
        ],
      }),
      ask('town', {
        l: ['Town in ', ['f', 'jr:choice-name', ['p', 1, 'data', 'region'], ['s', '/data/region']], '?'],
        from: { nodes: "instance('towns')/root/item[region = /data/region]" },
        req: 1,
      }),
    ],
    around: {
      langs: ['English (en)', 'Français (fr)'],
      lists: {
        towns: {
          cols: ['name', 'label', 'region'],
          rows: [
            ['k', 'Kampala', 'c'],
            ['g', 'Gulu', 'n'],
            ['l', 'Lira', 'n'],
          ],
        },
      },
    },
    texts: { region: 'Region', c: 'Central', n: 'North' },
    steps: [
      { answer: { region: 'n', town: 'g' }, expect: { faults: [] } },
      { answer: { region: 'c' }, expect: { faults: [['/data/town', 'required', '']] } },
      { answer: { town: 'g' }, expect: { refused: [['town', 'choice']] } },
      { speak: { lang: 'Français (fr)', texts: { region: 'Région', c: 'Centre', n: 'Nord' } }, answer: { town: 'k' } },
    ],
    answers: { region: 'c', town: 'k' },
  },
  visits: {
    says: 'Instances are added and removed by hand, each set up with its own first values.',
    kids: [
      ask('start', { t: 'int', v: '10' }),
      repeat('visit', [ask('no'), ask('weight', { t: 'decimal', con: '. > 0.5' })], {
        on: [['new-repeat', '/data/visit/no', '/data/start + position(..)']],
      }),
      ask('mean', { calc: 'round(sum(/data/visit/weight) div count(/data/visit), 2)', hide: true }),
    ],
    steps: [
      {
        add: ['visit', 'visit', '/data/visit'],
        expect: {
          pages: [
            '/data/start',
            '/data/visit[1]/no',
            '/data/visit[1]/weight',
            '/data/visit[2]/no',
            '/data/visit[2]/weight',
            '/data/visit[3]/no',
            '/data/visit[3]/weight',
            '/data/visit[4]',
          ],
        },
      },
      {
        answer: { 'visit[1]/weight': '3.2', 'visit[2]/weight': '.4', 'visit[3]/weight': '4' },
        expect: { faults: [['/data/visit[2]/weight', 'constraint', '']] },
      },
      { remove: ['/data/visit[2]'], expect: { faults: [] } },
      { answer: { 'visit[2]/weight': 'heavy' }, expect: { faults: [['/data/visit[2]/weight', 'type', '']] } },
      { answer: { 'visit[2]/weight': '4.1' }, expect: { faults: [] } },
    ],
    answers: {
      start: '10',
      visit: [
        { no: '11', weight: '3.2' },
        { no: '13', weight: '4.1' },
      ],
      mean: '3.65',
    },
  },
  unasked: {
    says: 'A question that was not asked, or was unsafe to ask, is no fault, and its reason is kept.',
    kids: [
      ask('home', { req: 1, o: YES_NO }),
      ask('hurt', { req: 1, o: YES_NO }),
      ask('more', { rel: "/data/hurt = 'yes'" }),
    ],
    steps: [
      { leave: { hurt: 'unsafe', home: 'not_asked' }, expect: { faults: [], pages: ['/data/home', '/data/hurt'] } },
      { answer: { home: 'yes' }, expect: { faults: [] } },
    ],
    answers: { home: 'yes', hurt: { unasked: 'unsafe' } },
  },
  known: {
    says: 'What a task knows already is laid over the first values; hidden groups make no page.',
    kids: [
      group('inputs', [ask('source', { v: 'user' }), group('contact', [ask('name'), ask('born', { t: 'date' })])], {
        hide: true,
        rel: './source != ""',
      }),
      ask('age', { calc: 'int((today() - date(/data/inputs/contact/born)) div 365.25)', t: 'int', hide: true }),
      ask('greeting', { l: ['Hello ', ['p', 1, 'data', 'inputs', 'contact', 'name']], ro: 1 }),
      ask('asked', { on: [['value-changed', '/data/when', 'today()']] }),
      ask('when', { t: 'date', hide: true }),
    ],
    known: { inputs: { source: 'task', contact: { name: 'Amina', born: '2000-01-01' } } },
    steps: [{ expect: { pages: ['/data/greeting', '/data/asked'] } }, { answer: { asked: 'x' } }],
    answers: {
      inputs: { source: 'task', contact: { name: 'Amina', born: '2000-01-01' } },
      age: '26',
      asked: 'x',
      when: '2026-11-22',
    },
  },
}
