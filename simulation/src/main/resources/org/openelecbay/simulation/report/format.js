// Numbers, money and times as people read them. Money is whole billionths in BigInt, so that sums are exact.

const MINUS = "\u2212";
const NOTHING = "\u2013";
const currency = facts.heading.currency;

const withMinus = (text) => text.replace("-", MINUS);

function decimal(value, decimals) {
  return withMinus(value.toFixed(decimals));
}

const energyText = (wattHours) => decimal(wattHours / 1000, 3);

const priceText = (micros) => decimal(micros / 1e6, 6);

function percentText(share, decimals = 1) {
  return share === null ? NOTHING : decimal(share * 100, decimals);
}

function signedPercentText(share) {
  return share === null ? NOTHING : (share > 0 ? "+" : "") + percentText(share);
}

/** The exact decimal as billionths. */
function nanos(text) {
  const negative = text.startsWith("-");
  const [whole, part = ""] = text.replace("-", "").split(".");
  const value = BigInt(whole) * 1000000000n + BigInt(part.padEnd(9, "0"));
  return negative ? -value : value;
}

function moneyDigits(value, decimals) {
  const negative = value < 0n;
  const digits = (negative ? -value : value).toString().padStart(10, "0");
  return (negative ? MINUS : "") + digits.slice(0, -9) + "." + digits.slice(-9).slice(0, decimals);
}

/** With nine decimals, digit for digit. */
const exactText = (value) => (value > 0n ? "+" : "") + moneyDigits(value, 9);

/** With two decimals; only for amounts that are whole hundredths. */
const centsText = (value) => (value > 0n ? "+" : "") + moneyDigits(value, 2);

/** Any amount, rounded to two decimals; for comparisons only. */
const centsOf = (value) => decimal(Number(value) / 1e9, 2);

/** Money over energy, rounded to the micro. */
function averagePriceText(value, wattHours) {
  return wattHours === 0 ? NOTHING : priceText(Math.round(Number(value < 0n ? -value : value) / wattHours));
}

/** Signed change against a base; null when the base is nothing. */
function shareOf(change, base) {
  return base === 0n ? null : Number(change) / Math.abs(Number(base));
}

const two = (number) => String(number).padStart(2, "0");

function instant(slot) {
  return facts.heading.startEpochSeconds + slot * facts.heading.minutesPerSlot * 60;
}

function clock(epochSeconds) {
  const date = new Date(epochSeconds * 1000);
  return two(date.getUTCHours()) + ":" + two(date.getUTCMinutes());
}

const isoDay = (epochSeconds) => new Date(epochSeconds * 1000).toISOString().slice(0, 10);

const localSeconds = (slot) => instant(slot) + facts.heading.offsetSeconds;

/** Local time of day at the start of a slot. */
const localClock = (slot) => clock(localSeconds(slot));

const localDay = (slot) => isoDay(localSeconds(slot));

function offsetText() {
  const seconds = facts.heading.offsetSeconds;
  const minutes = Math.abs(seconds) / 60;
  return seconds === 0 ? "Z" : (seconds < 0 ? "-" : "+") + two(Math.floor(minutes / 60)) + ":" + two(minutes % 60);
}

/** `2017-05-24T12:00-08:00`. */
const isoLocal = (slot) => localDay(slot) + "T" + localClock(slot) + offsetText();

/** `2017-05-24T20:00Z`. */
const isoUtc = (slot) => isoDay(instant(slot)) + "T" + clock(instant(slot)) + "Z";
