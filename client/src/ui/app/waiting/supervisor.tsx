/** @jsxImportSource preact */
/** Stands in until screens/supervisor.tsx is written. */
import { standIn } from '../standIn'

export const screen = standIn('supervisor', 'home')
