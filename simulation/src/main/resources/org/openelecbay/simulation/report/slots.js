// The slot that is looked at: one for the whole page, chosen by slider, keys, play button or a click in a chart.

const slotCount = facts.curves.loadWatts.length;
const slotListeners = [];
let chosenSlot = 0;
let playing = null;

const PLAY_MILLISECONDS = 140;

function onSlot(listener) {
  slotListeners.push(listener);
}

function chooseSlot(slot) {
  chosenSlot = Math.min(slotCount - 1, Math.max(0, slot));
  byId("slot").value = chosenSlot;
  byId("slot").setAttribute("aria-valuetext", slotWords(chosenSlot));
  byId("slot-text").replaceChildren(
    el("strong", {}, localClock(chosenSlot)), " ",
    el("span", { class: "long" }, isoLocal(chosenSlot) + " \u00b7 " + isoUtc(chosenSlot) + " \u00b7 "),
    `slot ${chosenSlot + 1} of ${slotCount}`);
  slotListeners.forEach((listener) => listener(chosenSlot));
}

/** The slot from its start to its end, in local time. */
function slotWords(slot) {
  return `${localDay(slot)}, ${localClock(slot)} to ${localClock(slot + 1)} local`;
}

function play(on) {
  clearInterval(playing);
  playing = on ? setInterval(() => chooseSlot((chosenSlot + 1) % slotCount), PLAY_MILLISECONDS) : null;
  byId("play").textContent = on ? "Pause" : "Play";
  byId("play").setAttribute("aria-pressed", String(on));
}

/** The slot that the address asks for, as in `report.html#slot=145`; null without one. */
function slotOfAddress() {
  const asked = /^#slot=(\d+)$/.exec(location.hash);
  return asked ? Number(asked[1]) - 1 : null;
}

function setUpSlots() {
  byId("slot").max = Math.max(0, slotCount - 1);
  byId("slot").addEventListener("input", (event) => chooseSlot(Number(event.target.value)));
  byId("play").addEventListener("click", () => play(playing === null));
  byId("slot-back").addEventListener("click", () => chooseSlot(chosenSlot - 1));
  byId("slot-on").addEventListener("click", () => chooseSlot(chosenSlot + 1));
}
