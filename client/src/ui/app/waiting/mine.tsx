/** @jsxImportSource preact */
/** Stands in until screens/mine.tsx is written. */
import { standIn } from '../standIn'

export const screen = standIn('mine', 'mine')
