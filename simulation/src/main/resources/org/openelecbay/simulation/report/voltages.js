// The voltages of all buses, phases and slots, decoded from two bytes each.

const NO_VOLTAGE = 0xffff;
const PHASES = ["A", "B", "C"];
const busCount = facts.feeder.buses.length;

const voltageSteps = (() => {
  const text = atob(byId("voltages").textContent.trim());
  const steps = new Uint16Array(text.length / 2);
  for (let i = 0; i < steps.length; i++) {
    steps[i] = text.charCodeAt(2 * i) | (text.charCodeAt(2 * i + 1) << 8);
  }
  return steps;
})();

/** Line to neutral in volt; NaN when the power flow found no solution. */
function voltAt(slot, bus, phase) {
  const kept = Math.floor(slot / facts.voltages.everySlots);
  const step = voltageSteps[(kept * busCount + bus) * PHASES.length + phase];
  return step === NO_VOLTAGE || step === undefined
    ? NaN
    : (facts.voltages.lowestMillivolt + step * facts.voltages.stepMillivolt) / 1000;
}

/** Lowest, highest or one phase of a bus. */
function voltOf(slot, bus, which) {
  const phase = PHASES.indexOf(which);
  if (phase >= 0) {
    return voltAt(slot, bus, phase);
  }
  const three = PHASES.map((_, index) => voltAt(slot, bus, index));
  return which === "lowest" ? Math.min(...three) : Math.max(...three);
}

const band = {
  low: facts.feeder.lowestPu * facts.feeder.nominalVolt,
  high: facts.feeder.highestPu * facts.feeder.nominalVolt,
};

/** -1 below the band, 1 above it, 0 inside. */
const sideOfBand = (volt) => (volt < band.low ? -1 : volt > band.high ? 1 : 0);

const puText = (volt) => decimal(volt / facts.feeder.nominalVolt, 4);

/** What the day saw, in whole volts. */
const dayRange = (() => {
  const lows = facts.curves.lowestMillivolt.filter((value) => value >= 0);
  const highs = facts.curves.highestMillivolt.filter((value) => value >= 0);
  const low = lows.length ? Math.floor(Math.min(...lows) / 1000) : band.low;
  const high = highs.length ? Math.ceil(Math.max(...highs) / 1000) : band.high;
  return { low, high: Math.max(high, low + 1) };
})();

/** What one slot saw, widened to at least a volt. */
function slotRange(slot) {
  const low = facts.curves.lowestMillivolt[slot] / 1000;
  const high = facts.curves.highestMillivolt[slot] / 1000;
  return low < 0 ? dayRange : { low, high: Math.max(high, low + 1) };
}

/** A colour for every voltage of a range. */
function voltColours(range) {
  const unknown = styleColour("--muted");
  return (volt) => (Number.isNaN(volt) ? unknown : viridis((volt - range.low) / (range.high - range.low)));
}

/** The slot whose voltages come nearest to a limit of the band, or go furthest beyond it. */
function tightestSlot() {
  const { lowestMillivolt, highestMillivolt } = facts.curves;
  const room = lowestMillivolt.map((low, slot) => (low < 0
    ? Infinity
    : Math.min(low / 1000 - band.low, band.high - highestMillivolt[slot] / 1000)));
  return room.reduce((best, each, slot) => (each < room[best] ? slot : best), 0);
}
