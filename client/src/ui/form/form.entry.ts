/** Loaded by the page on which a form is tried out: it opens as on a phone, and what was filled in is only shown. */
import { start } from './tryPage'

void start(document)
