/** What a form's texts and lists say. */
import type { Context } from '../context'
import type { XNode } from '../node'
import { stringOf } from '../values'
import type { FunctionSet, Known } from './set'

const choiceName: Known = [
  'ss',
  (c, value: string, path: string) => (value === '' ? '' : c.world.choiceName(value, path.trim(), c.current)),
]

const child = (node: XNode, name: string): XNode | undefined =>
  (node.named?.(name) ?? node.kids).find((kid) => kid.name === name)

/** `pulldata('list', 'column', 'key column', 'key')`: the column of the first row with that key. */
function pulled(c: Context, list: string, column: string, key: string, value: string): string {
  const root = c.world.instance(list)?.kids.find((kid) => kid.kind === 'element')
  if (!root) return ''
  const fits = (row: XNode): boolean => {
    const cell = child(row, key)
    return cell !== undefined && stringOf(cell) === value
  }
  const row = root.rows ? root.rows(key, value)[0] : root.kids.find(fits)
  const cell = row && child(row, column)
  return cell ? stringOf(cell) : ''
}

export const choices: FunctionSet = {
  'jr:choice-name': choiceName,
  'choice-name': choiceName,
  'jr:itext': ['s', (c, id: string) => c.world.itext(id)],
  itext: ['s', (c, id: string) => c.world.itext(id)],
  pulldata: ['ssss', pulled],
  'cht:extension-lib': ['s|s*', (c, name: string, ...args: string[]) => c.world.extension?.(name, args) ?? ''],
  version: ['', (c) => c.world.version ?? ''],
  property: ['s', (c, name: string) => c.world.property?.(name) ?? ''],
}
