/** Loaded by pages on which somebody signs. */
import { startSigning } from './signPage'

void startSigning(document)
