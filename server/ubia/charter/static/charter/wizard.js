// The wizard keeps what is typed after each change, also when the page is closed or the phone is put away; and reads a
// question aloud where the device has a voice for the page's language. Without this script the buttons save.
"use strict";

const form = document.querySelector("[data-wizard]");
const kept = form.querySelector("[data-kept]");
let changed = false;
let leaving = false;

// What is sent may arrive in another order; the server lets the last turn of a page stand.
function takeTurn() {
  form.elements.turn.value = Number(form.elements.turn.value) + 1;
}

async function keep() {
  if (!changed || leaving) return;
  changed = false;
  takeTurn();
  const typed = new FormData(form);
  typed.delete("scan");
  typed.set("quietly", "1");
  try {
    const answer = await fetch(location.href, { method: "POST", body: typed, keepalive: true, redirect: "error" });
    if (answer.ok) {
      form.elements.seen.value = (await answer.json()).seen;
      kept.textContent = form.dataset.saved;
    }
  } catch {
    changed = true;
    kept.textContent = form.dataset.unsaved;
  }
}

form.addEventListener("input", () => {
  changed = true;
  kept.textContent = "";
});
form.addEventListener("change", keep);
form.addEventListener("submit", () => {
  leaving = true;
  takeTurn();
});
document.addEventListener("visibilitychange", () => document.hidden && keep());
addEventListener("pagehide", keep);
addEventListener("online", keep);

const button = form.querySelector("[data-read]");
const voices = window.speechSynthesis;

function voice() {
  const language = document.documentElement.lang.slice(0, 2);
  return voices.getVoices().find((one) => one.lang.slice(0, 2) === language);
}

function offer() {
  if (voice()) button.hidden = false;
}

if (button && voices) {
  offer();
  voices.addEventListener?.("voiceschanged", offer);
  button.addEventListener("click", () => {
    if (voices.speaking) return voices.cancel();
    for (const part of form.querySelectorAll("[data-aloud]")) {
      const said = new SpeechSynthesisUtterance(part.innerText);
      said.voice = voice();
      said.lang = said.voice.lang;
      voices.speak(said);
    }
  });
}
