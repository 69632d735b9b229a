/** The worker thread of the phone: the other end of labour.ts. */
import { serveLabour } from './labouring'

serveLabour()
