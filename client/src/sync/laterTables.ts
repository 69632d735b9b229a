/** Tables of charters, committees, pay, rewards and disputes: loaded with the first entry of theirs, so that the app's first
 * load is smaller. They read no kind that a table of folds.ts reads. */
import { TABLES as COMMITTEE } from '../charter/committee/fold'
import { TABLES as CHARTER } from '../charter/fold'
import { checks } from '../incentives/checks'
import { contests } from '../incentives/contests'
import { paid, payments } from '../incentives/fold'
import { TABLES as HEARD } from '../incentives/heard'
import { TABLES as MEASURES } from '../incentives/measures/fold'
import { payees } from '../incentives/payees'
import { TABLES as REWARDS } from '../incentives/rewards/fold'
import type { Table } from '../register/fold'

const PAY = [payments, paid, contests, payees, checks, ...MEASURES, ...HEARD]
export const TABLES = [...COMMITTEE, ...CHARTER, ...PAY, ...REWARDS] as Table[]
