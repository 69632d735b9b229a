/** Loaded by the page /app/: opens this device and draws the app. */
import { render } from 'preact'
import { choose } from '../../i18n/languages'
import { speechOf } from '../../i18n/speech'
import { openDevice } from '../../sync/device'
import { charterIn, codeIn } from './code'
import './look/app.css'
import { Broken } from './broken'
import { listenForInstalling } from './installing'
import { Root } from './root'
import { keepUpToDate } from './update'

const makeWorker = (): Worker => new Worker(new URL('../../sync/labour.worker.ts', import.meta.url), { type: 'module' })

async function start(place: HTMLElement): Promise<void> {
  const [code, charter] = [codeIn(location.hash), charterIn(location.hash)]
  if (location.hash) history.replaceState(null, '', location.pathname)
  try {
    const device = await openDevice({ makeWorker })
    const speech = await speechOf(choose([device.preferences.get('language'), ...navigator.languages]))
    const workers = await device.listWorkers()
    const updates = keepUpToDate()
    addEventListener('hashchange', () => (codeIn(location.hash) || charterIn(location.hash)) && location.reload())
    render(
      <Root device={device} speech={speech} workers={workers} code={code} charter={charter} updates={updates} />,
      place,
    )
  } catch (problem) {
    console.error(problem)
    render(<Broken />, place)
  }
}

listenForInstalling()
void start(document.getElementById('app') as HTMLElement)
