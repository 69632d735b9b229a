/** What the screens of forms say (ui/form/words.ts), from the texts of the app. Gaps stay gaps: the screens fill them. */
import type { Say } from '../../../i18n/speech'
import type { FormWords } from '../../form/words'

const CODES = `
page last progress next back leave finish language working required guidance picture nothing read no_answer not_asked
unsafe is_not_asked is_unsafe take_back fault_required fault_constraint fault_type choose search more none_found up down
order_is day month year locate locating no_place accuracy type_place latitude longitude add_point take_image take_audio
take_video take_file another_file kept_picture kept_file draw clear scan no_camera start_timer seconds time_over one_more
add add_one no_more instance remove remove_sure look_over look_lead look_faults go_on_question go_on_hint go_on begin_anew
cannot wanted_place wanted_sound`
  .trim()
  .split(/\s+/)

const GAPS = { n: '{n}', of: '{of}', what: '{what}', metres: '{metres}', size: '{size}' }

export const formWords = (say: Say): FormWords =>
  Object.fromEntries(CODES.map((code) => [code, say(`visits-form-${code.replaceAll('_', '-')}`, GAPS)]))
