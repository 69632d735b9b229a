/** What the entries of meetings and scorings add up to. Twin: server/ubia/charter/committee/fold.py. */
import type { Table } from '../../register/fold'
import { actions, agendas, attendances, decisions, meetings } from './met'
import { nominees, openedApart, reconciled, roundGroups, roundItems, rounds, scores } from './scored'

const SCORED = ['scoring.begun', 'nominee.named', 'scores.given', 'scoring.closed']

export const TABLES: readonly Table[] = [
  { name: 'round', kinds: SCORED, fold: rounds },
  { name: 'round_item', kinds: SCORED, fold: roundItems },
  { name: 'round_group', kinds: SCORED, fold: roundGroups },
  { name: 'opened_apart', kinds: SCORED, fold: openedApart },
  { name: 'score', kinds: SCORED, fold: scores },
  { name: 'nominee', kinds: [...SCORED, 'selection.decided'], fold: nominees },
  { name: 'reconciled', kinds: [...SCORED, 'score.reconciled'], fold: reconciled },
  { name: 'meeting', kinds: ['meeting.held'], fold: meetings },
  { name: 'attendance', kinds: ['meeting.held'], fold: attendances },
  { name: 'agenda', kinds: ['meeting.held'], fold: agendas },
  { name: 'decision', kinds: ['decision.taken'], fold: decisions },
  { name: 'action', kinds: ['action.agreed', 'action.closed', 'action.linked'], fold: actions },
]
