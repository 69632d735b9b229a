/** The worker thread of the phone: the other end of labour.ts. */
import { deriving } from '../care/deriving'
import { serveLabour } from './labouring'

serveLabour(deriving)
