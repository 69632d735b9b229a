/** @jsxImportSource preact */
/** Stands in until screens/committee.tsx is written. */
import { standIn } from '../standIn'

export const screen = standIn('committee', 'home')
