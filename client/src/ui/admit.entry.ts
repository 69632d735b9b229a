/** Loaded by the page that admits a browser's key. */
import { startAdmission } from './admitPage'

startAdmission(document)
