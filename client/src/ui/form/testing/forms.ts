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
