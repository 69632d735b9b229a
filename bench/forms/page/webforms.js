/** ODK Web Forms opens an XForm: the whole form on one page, as it does for its users. */
import { OdkWebForm, webFormsPlugin } from 'getodk-web-forms'
import { createApp, h } from 'vue'
import { painted, shown } from './painted.js'

const bring = async () => new Response('', { status: 404 })

/** Milliseconds from the XML in memory to questions that are painted. */
window.openForm = async (formXml) => {
  const began = performance.now()
  const app = createApp({
    render: () => h(OdkWebForm, { formXml, fetchFormAttachment: bring, missingResourceBehavior: 'BLANK' }),
  })
  app.use(webFormsPlugin)
  app.mount('#form')
  const failed = () => document.querySelector('.form-load-failure-dialog')
  const end = await shown(() => failed() || document.querySelector('.question-container, .odk-form .p-card input'))
  if (failed()) throw new Error(failed().textContent.slice(0, 300))
  return end - began
}

/** Answers what can be chosen or written, from the top, and times each answer until it is painted. */
window.answerAll = async (seed, most) => {
  const [times, seen] = [[], new Set()]
  let state = seed
  while (times.length < most) {
    const place = [...document.querySelectorAll('.question-container')].find((one) => !seen.has(one))
    if (!place) break
    seen.add(place)
    const choices = place.querySelectorAll('input[type=radio], input[type=checkbox]')
    const text = place.querySelector('input[type=text]:not([inputmode]), textarea')
    state = (state * 1103515245 + 12345) % 2147483648
    const one = choices[Math.floor((state / 2147483648) * choices.length)] ?? text
    if (!one || one.disabled || one.readOnly) continue
    const began = performance.now()
    if (one === text) {
      one.value = 'Amina'
      one.dispatchEvent(new Event('input', { bubbles: true }))
      one.dispatchEvent(new Event('change', { bubbles: true }))
    } else one.click()
    times.push((await painted()) - began)
  }
  return { answers: times, turns: [], ended: true }
}
