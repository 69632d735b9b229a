import { expect, test } from 'vitest'
import { reasonsOf } from './reasons'
import { home, id, person, type Told, visit } from './testing/village'
import { type Stop, todaysList } from './today'

const DAY = '2026-06-15'
const BABY = person('Baraka', '2025-09-01', 'male')
const names = (stops: readonly Stop<Told>[]): string[] =>
  stops.map(({ home, person }) => person?.name ?? home.household.name)

test('a danger sign comes before everything, then the longest overdue, then what is due, then this week', () => {
  const homes = [
    home('Achieng', '2026-01-05', [], [visit('2026-03-10', 'household_visit')]),
    home('Chebet', '2026-01-05', [], [visit('2026-02-01', 'household_visit')]),
    home('Wafula', '2026-01-05', [], [visit('2026-03-19', 'household_visit')]),
    home('Mutua', '2026-01-05', [], [visit('2026-01-20', 'household_visit')]),
    home('Nanjala', '2026-01-05', [BABY], [visit('2026-06-14', 'child_check', 'Baraka', { danger: ['no_drink'] })]),
    home('Otieno', '2026-06-10', []),
  ]
  const list = todaysList(homes, DAY)
  expect(names(list.first)).toEqual(['Baraka'])
  expect(names(list.overdue)).toEqual(['Mutua', 'Chebet'])
  expect(names(list.today)).toEqual(['Achieng'])
  expect(names(list.week)).toEqual(['Wafula'])
  expect(list).toMatchObject({ homes: 6, quiet: 1, next: '2026-06-24' })
})

test('a person in need of several things is one stop, the most needed first', () => {
  const newborn = person('Zawadi', '2026-06-12')
  const told = home('Atieno', '2026-06-10', [], [['2026-06-13', 'person.joined', { person: newborn }]])
  const asked = (list: readonly Stop<Told>[]) =>
    list.flatMap(({ dues }) => dues.map(({ task }) => [task.schedule, task.step]))
  expect(asked(todaysList([told], DAY).overdue)).toEqual([['newborn', 1]])
  expect(asked(todaysList([told], '2026-06-20').overdue)).toEqual([['newborn', 2]])
})

test('one visit does all the steps that it comes in time for', () => {
  const newborn = person('Zawadi', '2026-06-12')
  const born = ['2026-06-13', 'person.joined', { person: newborn }] as const
  const told = home('Atieno', '2026-06-10', [], [born, visit(DAY, 'pnc_visit')])
  expect(todaysList([told], DAY).overdue).toEqual([])
  expect(told.derived.tasks.filter(({ schedule }) => schedule === 'newborn').map(({ step }) => step)).toEqual([3, 4])
})

test('a visit takes what it did off the list at once', () => {
  const before = [visit('2026-06-14', 'sick_child', 'Baraka', { danger: ['fits'] })]
  const after = [...before, visit(DAY, 'sick_child', 'Baraka', { danger: [] })]
  const list = (happened: typeof before) => todaysList([home('Nanjala', '2026-06-01', [BABY], happened)], DAY)
  expect(list(before).first).toHaveLength(1)
  expect(list(after).first).toHaveLength(0)
})

test('reasons say what, since when, and what is known', () => {
  const danger = visit('2026-06-13', 'sick_child', 'Baraka', { danger: ['fits', 'no_drink'] })
  const [stop] = todaysList([home('Nanjala', '2026-06-01', [BABY], [danger])], DAY).first
  expect(stop && reasonsOf(stop.dues[0])).toEqual({
    what: { name: 'care-why-danger' },
    when: { name: 'care-late', numbers: { days: 1 }, day: '2026-06-14' },
    because: { name: 'care-because-signs', day: '2026-06-13', signs: ['fits', 'no_drink'] },
  })
})

test('pregnancy: contacts by the week when the day is known, each month when it is not, none after the birth', () => {
  const mother = person('Wanjiru', '1999-04-01')
  const dated = visit('2026-05-01', 'anc_visit', 'Wanjiru', { answers: { dates: { last_bleeding: '2026-01-26' } } })
  const undated = visit('2026-05-20', 'anc_visit', 'Wanjiru')
  const asked = (...happened: Parameters<typeof home>[3] & object) =>
    home('Wanjiru', '2026-01-05', [mother], happened).derived.tasks.filter(({ whose }) => whose === id('Wanjiru'))
  expect(asked(dated).map(({ schedule, due_on }) => [schedule, due_on])).toEqual([
    ['pregnancy_weeks', '2026-06-15'],
    ['pregnancy_weeks', '2026-07-27'],
    ['pregnancy_weeks', '2026-08-24'],
  ])
  expect(asked(undated).map(({ schedule, due_on }) => [schedule, due_on])).toEqual([['pregnancy', '2026-06-17']])
  expect(asked(undated, ['2026-06-03', 'person.joined', { person: person('Amani', '2026-06-02') }])).toEqual([])
})

test('what is due and not urgent is ordered by the way, from where it begins; urgent things are not', () => {
  const at = (name: string, latitude: number) => home(name, '2026-06-01', [], [], { latitude, longitude: 34.5 })
  const homes = [at('Far', 0.9), at('Near', 0.1), at('Middle', 0.5), home('Beside', '2026-06-01', [])]
  expect(names(todaysList(homes, DAY, { from: { latitude: 0, longitude: 34.5 } }).today)).toEqual([
    ...['Near', 'Middle', 'Far', 'Beside'],
  ])
  expect(names(todaysList(homes, DAY, { from: { latitude: 1, longitude: 34.5 } }).today)[0]).toBe('Far')
})

test('a walk through 500 households visits each once', () => {
  const one = home('Nanjala', '2026-01-05', [BABY, person('Old', '1950-01-01')], [visit('2026-02-01', 'child_check')])
  const homes = Array.from({ length: 500 }, (_, n) => ({
    ...one,
    subject: `${n}`,
    household: { ...one.household, latitude: Math.sin(n), longitude: Math.cos(n) },
  }))
  const list = todaysList(homes, DAY, { by: 'way' })
  expect(list.overdue.length + list.today.length).toBe(1500)
})
