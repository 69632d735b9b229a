/** The worker thread of a phone without a derivation; an app with one makes its own of two lines: see labouring.ts. */
import { serveLabour } from './labouring'

serveLabour()
