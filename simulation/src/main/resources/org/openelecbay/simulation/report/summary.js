// Title, rule, day, seed, the figures in large type and the table of all figures.

function showHeading() {
  const heading = facts.heading;
  const pairs = [
    ["Market rule", heading.rule],
    ["Day, local", `${isoLocal(0)} to ${isoLocal(slotCount)}`],
    ["Day, UTC", `${heading.startUtc} to ${heading.endUtc}`],
    ["Slots", `${slotCount} of ${heading.minutesPerSlot} minutes, stamped with their start`],
    ["Community", `${facts.participants.length} participants, ${facts.bills.length} members, a feeder of ${busCount} buses`],
    ["Scenario, seed", `${heading.name}, seed ${heading.seed}`],
  ];
  for (const [name, value] of pairs) {
    byId("heading").append(el("dt", {}, name), el("dd", {}, value));
  }
}

function card(name, figure, unit, text, tone) {
  return el("div", { class: "card " + (tone ?? "") },
    el("p", { class: "small" }, name),
    el("p", { class: "figure" }, figure, " ", el("span", {}, unit)),
    el("p", { class: "small unit" }, text));
}

const toneOf = (value) => (value < 0n ? "worse" : value > 0n ? "better" : "");

function savingCard(headline) {
  const saving = nanos(headline.saving);
  const share = headline.savingShare === null ? "" : `${signedPercentText(headline.savingShare)} %: `;
  const words = saving < 0n ? "worse than with the supplier alone"
    : saving > 0n ? "better than with the supplier alone" : "the same as with the supplier alone";
  return card("Community saving", centsText(saving), currency, share + words, toneOf(saving));
}

function voltageCard(headline) {
  if (headline.highestVolt === 0) {
    return card("Voltage", NOTHING, "", "The power flow found no solution.", "worse");
  }
  const outside = headline.lowestVolt < band.low || headline.highestVolt > band.high;
  return card("Voltage", `${decimal(headline.lowestVolt, 1)} to ${decimal(headline.highestVolt, 1)}`, "V",
    `${outside ? "leaves" : "stays inside"} the band from ${decimal(band.low, 1)} V to ${decimal(band.high, 1)} V`,
    outside ? "worse" : "better");
}

/** Energy that the battery took from another day, or left to it, is in no bill. */
function batteryNote() {
  const curves = facts.curves;
  const change = curves.storedWattHours[slotCount - 1] - curves.initiallyStoredWattHours;
  if (!change) {
    return null;
  }
  const worth = nanos(facts.headline.storedChange);
  return el("p", { class: "note" }, `The battery ended the day with ${energyText(Math.abs(change))} kWh `
    + `${change < 0 ? "less" : "more"} than it began, worth ${centsOf(worth < 0n ? -worth : worth)} ${currency} at its charge price. No bill holds that.`);
}

function showCards() {
  const headline = facts.headline;
  byId("cards").append(
    savingCard(headline),
    card("Members worse off", String(headline.worseOff), `of ${headline.members}`,
      `${headline.betterOff} are better off than with the supplier alone`, headline.worseOff > 0 ? "worse" : "better"),
    card("Traded locally", decimal(headline.tradedWattHours / 1000, 1), "kWh", `in ${headline.trades} trades`),
    card("Self-sufficiency", percentText(headline.selfSufficiency), "%",
      `${percentText(headline.selfConsumption)} % self-consumption`),
    voltageCard(headline),
    card("Worst loading", percentText(headline.worstLoading), "%",
      `${headline.clearedAgain} slots cleared again, ${headline.suspended} suspended`,
      headline.worstLoading > 1 || headline.suspended > 0 ? "worse" : ""));
  byId("cards").after(batteryNote() ?? "");
}

/** A saving or gain below zero, members worse off and broken limits are bad news. */
function indicatorTone(row) {
  const loses = ["Community saving", "Sellers' gain", "Buyers' saving", "Welfare", "Consumers' gain", "Prosumers' gain",
    "Shared battery's gain", "Carbon saved"].includes(row.name) && row.value.startsWith("-");
  const count = ["Members worse off", "Suspended slots", "Baseline violations"].includes(row.name) && row.value !== "0";
  const { lowestVolt, highestVolt, worstLoading } = facts.headline;
  const limit = (row.name === "Worst loading" && worstLoading > 1)
    || (row.name === "Lowest voltage" && lowestVolt < band.low)
    || (row.name === "Highest voltage" && highestVolt > band.high);
  return loses || count || limit ? "worse" : "";
}

function showIndicators() {
  const rows = facts.indicators.map((row) => el("tr", {},
    el("th", { scope: "row" }, row.name),
    el("td", { class: "number " + indicatorTone(row) }, withMinus(row.value)),
    el("td", { class: "unit" }, row.unit),
    el("td", { class: "unit" }, row.meaning + (indicatorTone(row) && row.value.startsWith("-") ? " \u2013 worse" : ""))));
  byId("indicators").append(el("div", { class: "scroll" }, el("table", {},
    el("caption", {}, "All figures of the day; supplier alone means the same day without a local market."),
    el("thead", {}, el("tr", {}, el("th", { scope: "col" }, "Figure"), el("th", { scope: "col", class: "number" }, "Value"),
      el("th", { scope: "col" }, "Unit"), el("th", { scope: "col" }, "Meaning"))),
    el("tbody", {}, ...rows))));
}
