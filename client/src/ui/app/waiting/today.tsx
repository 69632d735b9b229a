/** @jsxImportSource preact */
/** Stands in until screens/today.tsx is written. */
import { standIn } from '../standIn'

export const screen = standIn('today', 'home')
