/** @jsxImportSource preact */
/** Stands in until screens/nurse.tsx is written. */
import { standIn } from '../standIn'

export const screen = standIn('nurse', 'home')
