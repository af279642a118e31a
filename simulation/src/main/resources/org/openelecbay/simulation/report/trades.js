// Who traded with whom in the chosen slot or over the day: graph, table, and the reasons of the rule.

const tradeView = { span: "slot" };

const wholeDay = (() => {
  let pairs = null;
  return () => (pairs ??= pairsOfDay());
})();

const moneyOf = (trade, price) => BigInt(trade.wattHours) * BigInt(Math.round(trade[price]));

const sideColumns = [
  { title: "Seller", value: (trade) => participant(trade.seller).id, wide: true },
  { title: "Buyer", value: (trade) => participant(trade.buyer).id, wide: true },
  { title: "Energy", unit: "kWh", number: true, value: (trade) => trade.wattHours, text: (trade) => energyText(trade.wattHours) },
];

const priceColumns = [
  { title: "Seller gets", unit: `${currency}/kWh`, number: true, value: (trade) => trade.gets, text: (trade) => priceText(trade.gets) },
  { title: "Buyer pays", unit: `${currency}/kWh`, number: true, value: (trade) => trade.pays, text: (trade) => priceText(trade.pays) },
];

/** What a trade promises beside energy; nothing for most. */
function promiseText(trade) {
  const premium = trade.premium > 0 ? `+${priceText(trade.premium)}` : "";
  return [trade.green ? "green" : "", premium].filter((part) => part !== "").join(", ");
}

const slotTable = sortableTable({
  caption: "Trades of the slot", search: "Search seller, buyer or origin", rowsAtOnce: 15, empty: "Nobody traded in this slot.",
  columns: [
    { title: "No.", number: true, value: (trade) => trade.number },
    ...sideColumns,
    ...priceColumns,
    { title: "Seller receives", unit: currency, number: true, value: (trade) => trade.wattHours * trade.gets,
      text: (trade) => moneyDigits(moneyOf(trade, "gets"), 9) },
    { title: "Buyer pays", unit: currency, number: true, value: (trade) => trade.wattHours * trade.pays,
      text: (trade) => moneyDigits(moneyOf(trade, "pays"), 9) },
    { title: "Promise", short: true, meaning: "What goes with the energy, and its premium per kWh", value: promiseText },
    { title: "Origin", short: true, meaning: "Why the trade came about", value: (trade) => ORIGIN_NAMES[originOf(trade)] },
  ],
});

const dayTable = sortableTable({
  caption: "Trades of the day", search: "Search seller or buyer", rowsAtOnce: 15, empty: "Nobody traded on this day.",
  columns: [
    ...sideColumns,
    { title: "Trades", number: true, value: (pair) => pair.count },
    ...priceColumns.map((column) => ({ ...column, title: column.title + ", average" })),
    { title: "Origin", value: (pair) => [...pair.origins].map((o) => ORIGIN_NAMES[facts.market.origins[o]]).sort().join(", ") },
  ],
});

function peerRow(pair, other) {
  const sells = pair.buyer === other;
  return el("tr", {}, el("td", {}, sells ? "to" : "from"), el("td", {}, participant(other).id),
    el("td", { class: "number" }, energyText(pair.wattHours)),
    el("td", { class: "number" }, priceText(sells ? pair.gets : pair.pays)));
}

function largestPairs(pairs) {
  const largest = pairs.slice().sort((a, b) => b.wattHours - a.wattHours).slice(0, 12);
  const rows = largest.map((pair) => el("tr", {}, el("td", {}, participant(pair.seller).id),
    el("td", {}, participant(pair.buyer).id), el("td", { class: "number" }, energyText(pair.wattHours))));
  return [
    el("h3", {}, "The largest pairs"),
    largest.length === 0 ? null : el("table", {},
      el("thead", {}, el("tr", {}, el("th", {}, "Seller"), el("th", {}, "Buyer"), el("th", { class: "number" }, "kWh"))),
      el("tbody", {}, ...rows)),
    el("p", { class: "small unit" }, "Point at the ring, or focus it and press the arrow keys, to see whom somebody sold to and bought from."),
  ].filter((child) => child !== null);
}

function showPeer(position, pairs) {
  const panel = byId("peer");
  if (position === null) {
    panel.replaceChildren(...largestPairs(pairs));
    return;
  }
  const who = facts.participants[position];
  const own = pairs.filter((pair) => pair.seller === position || pair.buyer === position)
    .sort((a, b) => b.wattHours - a.wattHours);
  const sum = (side) => own.filter((pair) => pair[side] === position).reduce((total, pair) => total + pair.wattHours, 0);
  const shown = own.slice(0, 12);
  panel.replaceChildren(
    el("h3", {}, who.id),
    el("p", { class: "small" }, `${kindWords(who)}, bus ${who.bus}, phase ${who.phase}. Sold ${energyText(sum("seller"))} kWh, bought ${energyText(sum("buyer"))} kWh.`),
    own.length === 0 ? el("p", { class: "small" }, "No trades.") : el("table", {},
      el("thead", {}, el("tr", {}, el("th", {}), el("th", {}, "Partner"), el("th", { class: "number" }, "kWh"), el("th", { class: "number" }, `${currency}/kWh`))),
      el("tbody", {}, ...shown.map((pair) => peerRow(pair, pair.seller === position ? pair.buyer : pair.seller)))),
    own.length > shown.length ? el("p", { class: "small" }, `and ${own.length - shown.length} more.`) : null);
}

function joined(trades) {
  const pairs = new Map();
  for (const trade of trades) {
    const key = `${trade.seller} ${trade.buyer}`;
    const pair = pairs.get(key) ?? { ...trade, wattHours: 0, got: 0, paid: 0 };
    pair.wattHours += trade.wattHours;
    pair.got += trade.gets * trade.wattHours;
    pair.paid += trade.pays * trade.wattHours;
    pairs.set(key, pair);
  }
  return [...pairs.values()].map((pair) => ({ ...pair, gets: pair.got / pair.wattHours, pays: pair.paid / pair.wattHours }));
}

function showRing(pairs, span) {
  const { graph, most } = ringGraph(pairs, null, (position) => showPeer(position, pairs));
  byId("ring").replaceChildren(graph);
  byId("ring-caption").textContent = pairs.length === 0
    ? `Nobody traded ${span}.`
    : `${pairs.length} pairs ${span}. An arc runs from seller to buyer; its width grows with the energy, the widest is ${energyText(most)} kWh.`;
  showPeer(null, pairs);
}

function reasonItem(reason) {
  return el("li", {}, reason.about === null ? null : el("strong", {}, reason.about + ": "), reason.sentence);
}

function showReasons(slot) {
  const reasons = reasonsOf(slot);
  const whole = reasons.filter((reason) => reason.about === null);
  const single = reasons.filter((reason) => reason.about !== null);
  byId("reasons").replaceChildren(
    el("h3", {}, "Why this price"),
    whole.length === 0
      ? el("p", { class: "small" }, "The rule says nothing about this slot as a whole.")
      : el("ul", { class: "reasons" }, ...whole.map(reasonItem)),
    el("h3", {}, "Why not me"),
    single.length === 0
      ? el("p", { class: "small" }, "The rule says nothing about single orders in this slot.")
      : el("details", { open: single.length <= 12 }, el("summary", {}, `${single.length} orders with a reason`),
        el("ul", { class: "reasons" }, ...single.map(reasonItem))));
}

function showTradesOfSlot(slot) {
  const trades = tradesOf(slot);
  const energy = trades.reduce((sum, trade) => sum + trade.wattHours, 0);
  byId("trades-slot").textContent = `${slotWords(slot)}: ${trades.length} trades, ${energyText(energy)} kWh`;
  showRing(joined(trades), "in this slot");
  slotTable.show(trades, `Trades of ${slotWords(slot)} (${isoUtc(slot)})`);
  byId("trade-table").replaceChildren(slotTable.element);
  showReasons(slot);
}

function showTradesOfDay() {
  const pairs = wholeDay();
  byId("trades-slot").textContent = "The whole day";
  showRing(pairs, "on this day");
  dayTable.show(pairs.slice().sort((a, b) => b.wattHours - a.wattHours), "Trades of the day, joined by seller and buyer");
  byId("trade-table").replaceChildren(dayTable.element);
  byId("reasons").replaceChildren(el("p", { class: "note" }, "Choose a slot to read why its prices came about and why some orders stayed without a trade."));
}

function showTrades() {
  const draw = () => (tradeView.span === "day" ? showTradesOfDay() : showTradesOfSlot(chosenSlot));
  choices(byId("trades-span"), "span", [["slot", "the chosen slot"], ["day", "the whole day"]], tradeView.span, (span) => {
    tradeView.span = span;
    draw();
  });
  const legend = () => byId("ring-legend").replaceChildren(...ringLegend());
  legend();
  onTheme(() => {
    legend();
    draw();
  });
  onSlot(() => {
    if (tradeView.span === "slot") {
      draw();
    }
  });
}
