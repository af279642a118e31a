// What the network and the audit had to say, and how to read the page.

const eventTable = sortableTable({
  caption: "Slots in which the network or the audit had something to say.",
  search: "Search notes", rowsAtOnce: 20, empty: "Nothing happened: every first clearing kept the limits of the network.",
  columns: [
    { title: "Slot, local", value: (event) => isoLocal(event.slot),
      cell: (event) => el("button", { type: "button", class: "link", onclick: () => chooseSlot(event.slot) }, isoLocal(event.slot)) },
    { title: "Slot, UTC", value: (event) => isoUtc(event.slot) },
    { title: "Cleared", unit: "times", number: true, value: (event) => event.rounds },
    { title: "Envelopes tightened", number: true, value: (event) => event.envelopes },
    { title: "State", value: (event) => eventWords(event) },
    { title: "What was said", wide: true, value: (event) => [...new Set(event.notes)].join(" ") },
  ],
});

function eventWords(event) {
  const words = [];
  if (event.suspended) words.push("suspended");
  if (event.baseline) words.push("baseline violated");
  return words.length === 0 ? (event.rounds > 1 ? "cleared again" : NOTHING) : words.join(", ");
}

const CONVENTIONS = [
  ["Time", "Slots are stamped with their start. Local time is UTC plus a fixed offset and is there for people only; everything is computed in UTC."],
  ["Signs", "Money: received is positive, paid is negative. Energy where one number stands for both directions: fed into the grid is positive."],
  ["Units", "Energy in kWh, power in kW as the mean of a slot, prices in the currency per kWh, voltages in volt line to neutral; pu refers to the nominal voltage of the scenario."],
  ["Exactness", "Energy is whole watt-hours, prices are whole millionths, money is whole billionths. Money is rounded once, on the bill."],
  ["Supplier alone", "The same day with the same load, sun and cars, but without a local market; the battery rests."],
  ["Voltages", `Embedded in steps of ${facts.voltages.stepMillivolt} mV from the power flow on what was delivered.`],
  ["Who may read this", "Voltages are for the DSO and bills for their members; this page holds all of them and is meant for operator and researcher."],
  ["Charts", "Apache ECharts 5.6.0, Apache License 2.0, embedded. Colours: Okabe and Ito (2008) for categories, viridis for voltages. The circular graph follows Malik et al., IJEPES 137 (2022) 107865."],
];

function showNotes() {
  byId("events").append(el("h3", {}, "Network events"), eventTable.element);
  eventTable.show(facts.events);
  const sources = facts.heading.sources.map((source) => [source.what, source.origin]);
  byId("conventions").append(
    el("h3", {}, "Where the data comes from"),
    sources.length > 0 ? definitions(sources) : el("p", { class: "note" }, "The scenario names no sources."),
    el("h3", {}, "How to read this page"), definitions(CONVENTIONS));
}

function definitions(pairs) {
  const list = el("dl", { class: "pairs" });
  for (const [name, text] of pairs) {
    list.append(el("dt", {}, name), el("dd", {}, text));
  }
  return list;
}
