/** How much room is left on the phone. */
import type { Storage } from '../../sync/phone'

const LITTLE = 50_000_000

/** Less than 50 MB or a tenth is left. */
export const isNearlyFull = ({ used, room }: Storage): boolean =>
  room > 0 && (room - used < LITTLE || room - used < room / 10)
