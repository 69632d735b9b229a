/** Small forms for tests, written by hand as the compiler would have made them. */
import type { Model, Texts } from '../../../forms/model'

const same = (name: string): readonly ['p', 0, '..', string] => ['p', 0, '..', name]

/** A visit: consent, danger signs that exclude each other, an age with bounds, children, an order, and a note. */
export const VISIT: Model = {
  v: 1,
  id: 'visit',
  version: '1',
  title: 'A visit',
  langs: ['English (en)', 'Arabic (ar)'],
  root: {
    n: 'data',
    c: [
      { n: 'home', t: 'select1', req: 1 },
      {
        n: 'age',
        t: 'int',
        rel: ['=', same('home'), ['s', 'yes']],
        con: ['<', ['p', 0, '.'], ['n', 60]],
        msg: 'Below 60.',
      },
      { n: 'child', r: 0, c: [{ n: 'name', req: 1 }] },
      { n: 'order', t: 'odk:rank' },
      { n: 'advice', ro: 1 },
    ],
  },
  body: [
    {
      k: 'select1',
      d: 1,
      l: { i: 'home' },
      h: 'Knock twice.',
      o: [
        ['yes', { i: 'yes' }],
        ['no', { i: 'no' }],
      ],
    },
    { k: 'input', d: 2, l: { i: 'age' } },
    { k: 'repeat', d: 3, l: { i: 'child' }, c: [{ k: 'input', d: 4, l: { i: 'name' } }] },
    {
      k: 'rank',
      d: 5,
      l: { i: 'order' },
      o: [
        ['a', 'Way'],
        ['b', 'Money'],
        ['c', 'Family'],
      ],
    },
    { k: 'input', d: 6, l: { i: 'advice' }, a: ['red'] },
  ],
  lists: {},
  order: [[2, 'rel', 1]],
}

export const TEXTS: Readonly<Record<string, Texts>> = {
  'English (en)': {
    home: 'Is somebody at **home**?',
    yes: 'Yes',
    no: 'No',
    age: 'How old?',
    child: 'A child',
    name: 'What is it called?',
    order: 'What stops you most?',
    advice: '# Wash\n- before *eating*\n- [call](tel:123) or [not](javascript:alert(1))\n<script>x</script>',
  },
  'Arabic (ar)': {
    home: 'هل من أحد في البيت؟',
    yes: 'نعم',
    no: 'لا',
    age: 'كم العمر؟',
    child: 'طفل',
    name: 'ما الاسم؟',
    order: 'ما العائق؟',
    advice: 'اغسل',
  },
}

/** One page with the controls that come later. */
export const RARE: Model = {
  v: 1,
  id: 'rare',
  version: '1',
  title: 'Rare',
  langs: [],
  root: {
    n: 'data',
    c: [
      {
        n: 'all',
        c: [
          { n: 'where', t: 'geopoint' },
          { n: 'way', t: 'geotrace' },
          { n: 'level', t: 'int' },
          { n: 'stars', t: 'int' },
          { n: 'picture', t: 'binary' },
          { n: 'code', t: 'barcode' },
          { n: 'born', t: 'date' },
          { n: 'who', t: 'string' },
          { n: 'timer' },
        ],
      },
    ],
  },
  body: [
    {
      k: 'group',
      d: 1,
      a: ['field-list'],
      c: [
        { k: 'input', d: 2, l: 'Where' },
        { k: 'input', d: 3, l: 'Way' },
        { k: 'range', d: 4, l: 'Level', p: { start: '0', end: '8', step: '2' } },
        { k: 'range', d: 5, l: 'Stars', a: ['rating'], p: { start: '1', end: '5', step: '1' } },
        { k: 'upload', d: 6, l: 'Picture', m: 'image/*' },
        { k: 'input', d: 7, l: 'Code' },
        { k: 'input', d: 8, l: 'Born', a: ['no-calendar'] },
        { k: 'contact', d: 9, l: 'Who', m: 'person' },
        { k: 'trigger', d: 10, l: 'Timer', a: ['countdown-timer'] },
      ],
    },
  ],
  lists: {},
  order: [],
}

const OTHERS = 40

/** One page of many questions: some follow what the first says, by their words, choices, rights or by being there. */
export const LONG: Model = {
  v: 1,
  id: 'long',
  version: '1',
  title: 'Long',
  langs: [],
  root: {
    n: 'data',
    c: [
      {
        n: 'all',
        c: [
          { n: 'name' },
          { n: 'greeted' },
          { n: 'kin', t: 'select1' },
          { n: 'needed', req: ['=', same('name'), ['s', 'Asha']] },
          { n: 'more', rel: ['=', same('name'), ['s', 'Asha']] },
          ...Array.from({ length: OTHERS }, (_, n) => ({ n: `other${n}` })),
        ],
      },
    ],
  },
  body: [
    {
      k: 'group',
      d: 1,
      a: ['field-list'],
      c: [
        { k: 'input', d: 2, l: 'Name' },
        { k: 'input', d: 3, l: ['Is ', same('name'), ' well?'] },
        { k: 'select1', d: 4, l: 'Kin', o: [['a', ['Aunt of ', same('name')]]] },
        { k: 'input', d: 5, l: 'Needed' },
        { k: 'input', d: 6, l: 'More' },
        ...Array.from({ length: OTHERS }, (_, n) => ({ k: 'input' as const, d: 7 + n, l: `Other ${n}` })),
      ],
    },
  ],
  lists: {},
  order: [
    [5, 'req', 2],
    [6, 'rel', 2],
  ],
}
