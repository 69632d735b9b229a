/** Paths from inside repeats, what is not relevant, and rows of lists. */
import { expect, test } from 'vitest'
import { answersOf, ask, at } from '../testing/answers'
import { documentOf } from '../testing/document'
import { worldAt } from '../testing/world'
import type { XNode } from './node'

const HOUSE = answersOf(`
  <data>
    <village>Gbarnga</village>
    <rep><name>Ama</name><age>4</age><in><rep2><x>1</x></rep2><rep2><x>2</x></rep2></in></rep>
    <rep><name>Kou</name><age>7</age><in><rep2><x>3</x></rep2><rep2><x>4</x></rep2></in></rep>
    <gone blank=""><a>5</a></gone>
    <three><v>1</v><v blank="">9</v><v>2</v></three>
  </data>`)
const second = at(HOUSE, 'data/rep[2]/age')
const inner = at(HOUSE, 'data/rep[2]/in/rep2[1]/x')
const village = at(HOUSE, 'data/village')

test.each([
  ['/data/rep/name', ['Kou']],
  ['/data/rep', ['Ama412', 'Kou734']],
  ['count(/data/rep)', '2'],
  ['sum(/data/rep/age)', '7'],
  ['/data/rep[1]/name', ['Ama']],
  ['/data/rep[name = "Ama"]/in/rep2/x', ['1', '2']],
  ['/data/rep[age < /data/rep/age]/name', ['Ama']],
  ['position(..)', '2'],
  ['../name', ['Kou']],
  ['/data/rep/in/rep2/x', ['3', '4']],
  ['//name', ['Ama', 'Kou']],
  ['/data/*/name', ['Ama', 'Kou']],
  ['current()/../name', ['Kou']],
  ['indexed-repeat(/data/rep/name, /data/rep, 1)', ['Ama']],
  ['indexed-repeat(/data/rep/in/rep2/x, /data/rep, 1, /data/rep/in/rep2, 2)', ['2']],
  ['indexed-repeat(/data/rep/in/rep2/x, /data/rep/in/rep2, 2)', ['4']],
  ['indexed-repeat(/data/rep/name, /data/rep, position(..) - 1)', ['Ama']],
  ['indexed-repeat(/data/rep/name, /data/rep, 3)', []],
])('from inside the second instance %s', (expression, expected) => {
  expect(ask(second, expression)).toEqual(expected)
})

test.each([
  ['/data/rep/in/rep2/x', ['3']],
  ['/data/rep/in/rep2', ['3', '4']],
  ['count(/data/rep/in/rep2)', '2'],
  ['/data/rep/name', ['Kou']],
  ['position(..)', '1'],
  ['position(../../..)', '2'],
])('from inside a nested instance %s', (expression, expected) => {
  expect(ask(inner, expression)).toEqual(expected)
})

test.each([
  ['/data/rep/name', ['Ama', 'Kou']],
  ['sum(/data/rep/age)', '11'],
  ['join(" ", /data/rep/name)', 'Ama Kou'],
  ['count(/data/three/v)', '2'],
  ['join(",", /data/three/v)', '1,2'],
  ['/data/gone/a', ['']],
  ['/data/gone/a = ""', 'true'],
  ['coalesce(/data/gone/a, "none")', 'none'],
  ['/data/gone', ['']],
  ['sum(/data/three/v)', '3'],
  ['max(/data/three/v)', '2'],
  ['count-non-empty(/data/three/v)', '2'],
])('from outside %s', (expression, expected) => {
  expect(ask(village, expression)).toEqual(expected)
})

const ROWS = '<root><item><n>a</n><s>1</s></item><item><n>b</n><s>2</s></item><item><n>c</n><s>1</s></item></root>'

function listWorld(asked: string[], indexed: boolean) {
  const list = documentOf(ROWS)
  const root = list.kids[0] as XNode
  const rows = (column: string, value: string): readonly XNode[] => {
    asked.push(`${column}=${value}`)
    return root.kids.filter((row) => row.kids.some((cell) => cell.name === column && cell.kids[0]?.value === value))
  }
  const found = indexed ? { ...root, rows } : root
  const top = { ...list, kids: [found] }
  return worldAt(undefined, undefined, { instance: (id) => (id === 'x' ? top : undefined) })
}

test.each([
  ["instance('x')/root/item[s = '1']/n", ['a', 'c']],
  ["instance('x')/root/item['1' = s][2]/n", ['c']],
  ["instance('x')/root/item[s = 1]/n", ['a', 'c']],
  ["instance('x')/root/item[s = count(/data/village)]/n", ['a', 'c']],
  ["instance('x')/root/item[s = current()/../three/v]/n", ['a', 'b', 'c']],
  ["instance('x')/root/item[n != 'a' and s = /data/three/v[1]]/n", ['c']],
  ["instance('x')/root/item[s = '1' and position() = 2]/n", []],
  ["instance('x')/root/item[s = ../item[2]/s]/n", ['b']],
  ["instance('x')/root/item[s = '1' or n = 'b']/n", ['a', 'b', 'c']],
  ["instance('x')/root/item[s = '3']/n", []],
  ["instance('x')/root/other[s = '1']", []],
  ["instance('y')/root/item", []],
  ["pulldata('x', 's', 'n', 'b')", '2'],
  ["pulldata('x', 's', 'n', 'z')", ''],
  ["pulldata('y', 's', 'n', 'b')", ''],
])('of a list, by an index or by looking at each row, %s', (expression, expected) => {
  expect(ask(village, expression, listWorld([], false))).toEqual(expected)
  expect(ask(village, expression, listWorld([], true))).toEqual(expected)
})

test('rows are asked for by their column where it must hold one text', () => {
  const asked: string[] = []
  ask(village, "instance('x')/root/item[n != 'a' and s = /data/three/v[1]]", listWorld(asked, true))
  ask(village, "instance('x')/root/item[s = 1]", listWorld(asked, true))
  ask(village, "pulldata('x', 's', 'n', 'b')", listWorld(asked, true))
  expect(asked).toEqual(['s=1', 'n=b'])
})
