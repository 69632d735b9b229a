/** When what was drawn is on the screen and the page takes input again: a frame, then a free turn of the loop. */
export function painted() {
  return new Promise((done) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => done(performance.now())
      port2.postMessage(0)
    })
  })
}

/** Waits until `seen()` finds something, looking again whenever the page changes; then until it is painted. */
export function shown(seen, patience = 120_000) {
  return new Promise((done, fail) => {
    const late = setTimeout(() => fail(new Error('nothing was shown in time')), patience)
    const look = () => {
      if (!seen()) return false
      watch.disconnect()
      clearTimeout(late)
      painted().then(done)
      return true
    }
    const watch = new MutationObserver(look)
    if (!look()) watch.observe(document, { childList: true, subtree: true })
  })
}
