// Reads what stands beside a button aloud, where this device itself has a voice for its language; else a sentence says
// that it has none. Voices that need a network do not count: they would send the words away.
"use strict";

const synthesis = globalThis.speechSynthesis;

function voiceFor(language) {
  const voices = synthesis ? synthesis.getVoices() : [];
  return voices.find(({ lang, localService }) => localService && lang.toLowerCase().startsWith(language));
}

function offer(place) {
  const voice = voiceFor(place.dataset.aloud);
  place.querySelector("[data-speak]").hidden = !voice;
  place.querySelector("[data-no-voice]").hidden = Boolean(voice);
}

function speak(place) {
  if (synthesis.speaking) return synthesis.cancel();
  const voice = voiceFor(place.dataset.aloud);
  for (const part of place.querySelectorAll("dt, dd")) {
    const saying = new SpeechSynthesisUtterance(part.innerText);
    Object.assign(saying, { voice, lang: voice.lang, rate: 0.9 });
    synthesis.speak(saying);
  }
}

const places = document.querySelectorAll("[data-aloud]");
const offerAll = () => places.forEach(offer);
for (const place of places) place.querySelector("[data-speak]").addEventListener("click", () => speak(place));
offerAll();
synthesis?.addEventListener?.("voiceschanged", offerAll);
globalThis.addEventListener("pagehide", () => synthesis?.cancel());
