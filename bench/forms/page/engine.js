/** The engine of ODK Web Forms alone, without its screens. */
import { loadForm } from 'getodk-xforms-engine'

const bring = async () => new Response('', { status: 404 })

/** Milliseconds from the XML in memory to an instance that can be answered. */
window.openForm = async (formXml) => {
  const began = performance.now()
  const loaded = await loadForm(formXml, { fetchFormAttachment: bring, missingResourceBehavior: 'BLANK' })
  if (loaded.status === 'failure') throw new Error(String(loaded.error))
  loaded.createInstance()
  return performance.now() - began
}
