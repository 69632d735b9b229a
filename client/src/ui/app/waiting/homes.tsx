/** @jsxImportSource preact */
/** Stands in until screens/homes.tsx is written. */
import { standIn } from '../standIn'

export const screen = standIn('homes', 'homes')
