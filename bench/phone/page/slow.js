/** Put into every page of a bench before its own scripts.
 *
 * Chromium slows pages down on request, workers not ("only supported for pages"). So a worker's answers are held back
 * here until a worker so many times slower would have given them. Also notes when things happened. */
;(() => {
  const marks = { clicked: 0, begun: 0, entered: 0, written: 0, indexed: 0, stretched: 0, worked: 0 }
  window.marks = marks
  const rate = Math.abs(Number('RATE'))
  /** The page packs and folds by itself, as where there is no worker thread; a PIN is stretched in the worker always. */
  const isAlone = Number('RATE') < 0
  addEventListener('click', (event) => {
    marks.clicked = event.timeStamp
    if (/Begin/.test(event.target.textContent)) marks.begun = event.timeStamp
  }, true)
  addEventListener('keydown', (event) => { if (event.key === 'Enter') marks.entered = event.timeStamp }, true)

  const transaction = IDBDatabase.prototype.transaction
  IDBDatabase.prototype.transaction = function (...asked) {
    const made = transaction.apply(this, asked)
    if (made.mode !== 'readwrite') return made
    const isIndex = ['parts', 'touched'].every((name) => made.objectStoreNames.contains(name))
    made.addEventListener('complete', () => {
      marks.written = performance.now()
      if (isIndex) marks.indexed = marks.written
    })
    return made
  }

  /** Says beside each answer how long the worker took for it, by its own clock: the page may be too busy to hear it. */
  const timing = (url) => `import ${JSON.stringify(String(url))}
    const [act, post] = [self.onmessage, self.postMessage.bind(self)]
    const began = new Map()
    let freeAt = 0
    self.onmessage = (event) => {
      began.set(event.data.n, performance.now())
      act.call(self, event)
    }
    self.postMessage = (answer, buffers) => {
      const now = performance.now()
      const took = now - Math.max(began.get(answer.n), freeAt)
      freeAt = now
      post({ ...answer, took }, buffers)
    }`
  const Plain = window.Worker
  window.Worker = class extends Plain {
    asked = []
    hearers = []
    slowFreeAt = 0
    constructor(url, options) {
      super(URL.createObjectURL(new Blob([timing(url)], { type: 'text/javascript' })), options)
    }
    postMessage(message, ...more) {
      const { n, task } = message
      if (isAlone && task.act !== 'stretch') {
        queueMicrotask(() => { for (const hear of this.hearers) hear.call(this, { data: { n } }) })
        return
      }
      this.asked.push({ at: performance.now(), act: task.act })
      super.postMessage(message, ...more)
    }
    addEventListener(type, hear, ...more) {
      if (type !== 'message') return super.addEventListener(type, hear, ...more)
      this.hearers.push(hear)
      super.addEventListener('message', (event) => this.answered(event, hear))
    }
    answered(event, hear) {
      const { at, act } = this.asked.shift()
      const took = event.data.took * Math.max(1, rate)
      this.slowFreeAt = Math.max(at, this.slowFreeAt) + took
      marks.worked += took
      if (act === 'stretch') marks.stretched = this.slowFreeAt - at
      setTimeout(() => hear.call(this, event), Math.max(0, this.slowFreeAt - performance.now()))
    }
  }

  window.painted = () => new Promise((done) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => done(performance.now())
      port2.postMessage(0)
    })
  })
  /** When what `seen` looks for is painted. */
  window.shown = (selector, isThere = () => true) => new Promise((done) => {
    const look = () => {
      const found = document.querySelector(selector)
      if (!found || !isThere(found)) return false
      watch.disconnect()
      window.painted().then(done)
      return true
    }
    const watch = new MutationObserver(look)
    if (!look()) watch.observe(document, { childList: true, subtree: true, characterData: true })
  })
})()
