/** The tables of people and places. Twin: server/ubia/people/fold.py. */
import type { Table } from '../register/fold'
import { CONSENTS, consents } from './consents'
import { CUSTODY, carers, PLANS, visitPlans } from './custody'
import { assignments, households } from './households'
import { members, trainings } from './members'
import { PEOPLE, persons, wishes } from './persons'
import { chws, committees, facilities, places } from './places'

export const TABLES: readonly Table[] = [
  { name: 'place', kinds: ['place.named'], fold: places },
  { name: 'facility', kinds: ['facility.named'], fold: facilities },
  { name: 'committee', kinds: ['committee.formed'], fold: committees },
  { name: 'member', kinds: ['member.named', 'member.left'], fold: members },
  { name: 'member_training', kinds: ['member.trained'], fold: trainings },
  { name: 'chw', kinds: ['chw.appointed', 'chw.left'], fold: chws },
  { name: 'carer', kinds: [...CUSTODY, ...PLANS], fold: carers },
  { name: 'visit_plan', kinds: PLANS, fold: visitPlans },
  { name: 'assignment', kinds: [...CUSTODY, 'household.corrected'], fold: assignments },
  {
    name: 'household',
    kinds: [...CUSTODY, 'household.corrected', 'household.merged', 'merge.undone', 'story.continued'],
    fold: households,
  },
  { name: 'person', kinds: PEOPLE, fold: persons },
  { name: 'wish', kinds: ['wish.stated'], fold: wishes },
  { name: 'consent', kinds: CONSENTS, fold: consents },
]
