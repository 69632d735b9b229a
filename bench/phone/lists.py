"""The list of families: scrolling through 500 rows, and finding one of 10,000 people."""

import statistics
import time
from itertools import chain

from playwright.sync_api import Page, Playwright

from bench.phone.families import Families
from bench.phone.handset import Handset, handset
from bench.phone.steps import begin, let_in, synced, to_tab
from bench.report import figure, say

ROWS = "main ul.windowed li"
FRAMES = """(on) => {
  if (!on) { window.watching = false; return window.frames_ }
  window.frames_ = []; window.watching = true
  let last = performance.now()
  const step = (now) => {
    window.frames_.push(now - last)
    last = now
    if (window.watching) requestAnimationFrame(step)
  }
  requestAnimationFrame((now) => { last = now; requestAnimationFrame(step) })
}"""
STILL = """() => {
  const row = (_, n) => `<li class="row">Family ${n}<br>4 people</li>`
  document.body.innerHTML = `<main><ul>${Array.from({ length: 500 }, row).join('')}</ul></main>`
}"""
TYPED = """async (letters) => {
  const field = document.querySelector('input[type=search]')
  const put = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set
  const times = []
  for (let n = 1; n <= letters.length; n++) {
    await new Promise((done) => setTimeout(done, 150))
    const began = performance.now()
    put.call(field, letters.slice(0, n))
    field.dispatchEvent(new InputEvent('input', { bubbles: true }))
    times.push((await painted()) - began)
  }
  return times
}"""
SCAN = """async ([names, letters]) => {
  const lower = names.map((name) => name.toLowerCase())
  const times = []
  for (let n = 1; n <= letters.length; n++) {
    await new Promise((done) => setTimeout(done, 150))
    const began = performance.now()
    const wanted = letters.slice(0, n).toLowerCase()
    window.scanned = lower.filter((name) => name.includes(wanted)).length
    times.push((await painted()) - began)
  }
  return times
}"""


def scroll_frame(tools: Playwright, url: str, families: Families, runs: int) -> None:
    """Say the longest frame while 500 rows are scrolled, beside the same number of plain rows."""
    ours: list[list[float]] = []
    plain: list[list[float]] = []
    cpu = 0.0
    with handset(tools, url) as phone:
        page = _opened(phone, families)
        for _ in range(runs):
            before = phone.cpu()
            ours.append(_scrolled(phone, page))
            cpu = phone.cpu() - before
        page.evaluate(STILL)
        for _ in range(runs):
            plain.append(_scrolled(phone, page))
    figure("scroll_frame", statistics.median(map(max, ours)), "ms", statistics.median(map(max, plain)))
    figure("scroll_frame_p99", _p99([*chain(*ours)]), "ms", _p99([*chain(*plain)]))
    figure("scroll_frame_cpu", cpu, "CPU s")
    say(f"scroll_frame: longest of each run {[round(max(r)) for r in ours]}, plain {[round(max(r)) for r in plain]} ms")


def search_10k(tools: Playwright, url: str, families: Families, runs: int) -> None:
    """Say how long from a letter to the painted list, beside a bare scan of the names that draws nothing."""
    with handset(tools, url) as phone:
        page = _opened(phone, families)
        words = [families.names[n * 997 % len(families.names)] for n in range(runs + 2)]
        before = phone.cpu()
        times = [page.evaluate(TYPED, word[:8]) for word in words]
        cpu = phone.cpu() - before
        bare = [page.evaluate(SCAN, [families.names, word[:8]]) for word in words]
    all_times, all_bare = [*chain(*times)], [*chain(*bare)]
    figure("search_10k", statistics.median(map(max, times)), "ms", statistics.median(map(max, bare)))
    figure("search_10k_median", statistics.median(all_times), "ms", statistics.median(all_bare))
    figure("search_10k_cpu", cpu, "CPU s")
    say(f"search_10k: {len(families.names):,} people; each letter {[[round(t) for t in one] for one in times]} ms")


def _opened(phone: Handset, families: Families) -> Page:
    page = phone.start(f"/app/#code={families.code()}")
    let_in(page)
    begin(page)
    synced(page)
    to_tab(page, "Families")
    page.wait_for_selector(ROWS)
    page.wait_for_timeout(1000)
    return page


def _scrolled(phone: Handset, page: Page) -> list[float]:
    """Frames in milliseconds while the wheel goes all the way down, as fast as a thumb."""
    page.evaluate("() => scrollTo(0, 0)")
    page.wait_for_timeout(500)
    page.evaluate(FRAMES, True)
    end = time.monotonic() + 6
    while time.monotonic() < end:
        phone.line.send(
            "Input.dispatchMouseEvent", {"type": "mouseWheel", "x": 180, "y": 320, "deltaX": 0, "deltaY": 320}
        )
        page.wait_for_timeout(16)
    found: list[float] = page.evaluate(FRAMES, False)
    return found


def _p99(times: list[float]) -> float:
    return sorted(times)[int(len(times) * 0.99)]
