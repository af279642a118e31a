// One bill explained line by line. The page adds the lines again in whole billionths and says whether they add up.

const perKwh = (micros) => `${priceText(micros)} ${currency}/kWh`;

/** What the member's local trades were worth against the supplier's prices of their slots. */
function tradeAdvantage(member, received) {
  const own = new Set(facts.participants.flatMap((who, position) => (who.member === member ? [position] : [])));
  let advantage = 0n;
  for (let slot = 0; slot < slotCount; slot++) {
    for (const trade of tradesOf(slot)) {
      if (received && own.has(trade.seller)) {
        advantage += BigInt(trade.gets - facts.curves.exportMicros[slot]) * BigInt(trade.wattHours);
      } else if (!received && own.has(trade.buyer)) {
        advantage += BigInt(facts.curves.importMicros[slot] - trade.pays) * BigInt(trade.wattHours);
      }
    }
  }
  return advantage;
}

function tradeWords(member, received, kwh) {
  const advantage = tradeAdvantage(member, received);
  const amount = `${centsOf(advantage < 0n ? -advantage : advantage)} ${currency}`;
  return received
    ? `Sold ${kwh} to others in the community, ${amount} ${advantage < 0n ? "below" : "above"} what the supplier pays.`
    : `Bought ${kwh} from others in the community, ${amount} ${advantage < 0n ? "above" : "below"} what the supplier asks.`;
}

function residualWords(received, kwh, local) {
  const why = local ? (received ? "that found no local buyer" : "that found no local seller") : "";
  return received
    ? `Planned energy ${why}: ${kwh} went to the supplier at the export price.`.replace(" :", ":")
    : `Planned energy ${why}: ${kwh} came from the supplier at the import price.`.replace(" :", ":");
}

/** What a line is and why it is there; `local` tells whether there was a local market. */
function lineWords({ cause, received, wattHours }, member, local) {
  const charges = facts.heading.charges;
  const kwh = `${energyText(wattHours)} kWh`;
  switch (cause) {
    case "TRADE": return tradeWords(member, received, kwh);
    case "RESIDUAL": return residualWords(received, kwh, local);
    case "DEVIATION": return received
      ? `Fed in ${kwh} more than planned, or drew less; the supplier took it at the export price.`
      : `Drew ${kwh} more than planned, or fed in less; the supplier gave it at the import price.`;
    case "PENALTY": return `Delivered ${kwh} less than sold, or drew less than bought: ${perKwh(charges.penalty)} on what lies beyond `
      + `${decimal(charges.tolerancePercent, 0)} % of the promise.`;
    case "NETWORK_FEE": return `The DSO's fee of ${perKwh(charges.networkFee)} on what was bought locally.`;
    case "LOSSES": return `Share of the network losses that local trades stand for, at ${perKwh(charges.lossPrice)} lost; both sides bear it.`;
    case "SERVICE_FEE": return `The operator's fee of ${perKwh(charges.serviceFee)} on what was bought and sold locally.`;
    case "LEVY": return `Taxes and levies of ${perKwh(charges.levy)} on what was bought locally.`;
    case "EQUALISATION": return "Brings the rounded price of the pool to its exact value, so that all have one price to the billionth.";
    case "PREMIUM": return received
      ? "Premium of buyers who wished for this energy: green, from nearby or from a partner."
      : "Premium for energy as wished: green, from nearby or from a partner; green energy has a certificate in certificates.csv.";
    case "PREMIUM_RETURNED": return "Premium for energy that was not delivered as promised; the seller gives it back.";
    case "COVERED": return `Neighbours' deviations the other way round covered ${kwh} at the mid-market price.`;
    case "COMMUNITY_NET": return `Share of ${kwh} in what the supplier settles with the community as a whole.`;
    case "NETTING_SHARE": return "Share of what the community gained because deviations cancelled each other.";
    case "PENALTY_SHARE": return "Share of the penalties that others paid, for having kept one's promises.";
    case "REPUTATION": return "Surcharge on trades for promises broken earlier; reputation.csv tells which.";
    case "LATE_FEE": return "An earlier bill was paid late: a fee for every period begun after the days of grace.";
    case "PARTICIPATION_FEE": return "Fixed before anybody bid; it pays for what the rule hands on above what it collects.";
    case "SURPLUS_SHARE": return "A share of what buyers paid above what sellers got, returned to the members.";
    case "ROUNDING": return "The remainder of rounding to hundredths.";
    default: return "";
  }
}

function billLine(row, member, local) {
  const money = nanos(row.money);
  return el("tr", {},
    el("th", { scope: "row" }, row.words, el("span", { class: "unit" }, row.received ? " received" : " paid")),
    el("td", { class: "number" }, row.wattHours === 0 ? NOTHING : energyText(row.wattHours)),
    el("td", { class: "number" }, averagePriceText(money, row.wattHours)),
    el("td", { class: "number" }, exactText(money)),
    el("td", { class: "small unit" }, lineWords(row, member, local)));
}

function sumRow(words, money, text, note) {
  return el("tr", { class: "sum" }, el("th", { scope: "row", colspan: 3 }, words),
    el("td", { class: "number" }, text(money)), el("td", { class: "small unit" }, note));
}

/** Adds the lines again; the page never shows a sum that it has not added. */
function added(side) {
  const sum = side.rows.reduce((total, row) => total + nanos(row.money), 0n);
  const right = sum === nanos(side.exact) && sum + nanos(side.rounding) === nanos(side.total);
  return { sum, right };
}

function sheet(caption, side, member, local) {
  const { sum, right } = added(side);
  return el("div", { class: "scroll" }, el("table", { class: "sheet" },
    el("caption", {}, caption),
    el("thead", {}, el("tr", {}, el("th", { scope: "col" }, "Line"),
      el("th", { scope: "col", class: "number" }, "Energy ", el("span", { class: "unit" }, "kWh")),
      el("th", { scope: "col", class: "number" }, "Average price ", el("span", { class: "unit" }, `${currency}/kWh`)),
      el("th", { scope: "col", class: "number" }, "Amount, exact ", el("span", { class: "unit" }, currency)),
      el("th", { scope: "col" }, "What it is"))),
    el("tbody", {}, ...side.rows.map((row) => billLine(row, member, local))),
    el("tfoot", {},
      sumRow("Exact sum of the lines", sum, exactText, right ? "\u2713 Added again by this page: the lines add up to the bill." : "\u2717 The lines do not add up to the bill!"),
      el("tr", {}, el("th", { scope: "row", colspan: 3 }, "Rounding to hundredths"),
        el("td", { class: "number" }, exactText(nanos(side.rounding))),
        el("td", { class: "small unit" }, "The remainder is booked to the account \u201crounding\u201d, so that the books still balance.")),
      sumRow("Total", nanos(side.total), centsText, nanos(side.total) < 0n ? "To be paid by the member." : "To be paid to the member."))));
}

function comparison(row) {
  const words = row.change > 0n ? "better" : row.change < 0n ? "worse" : "no different";
  const share = row.share === null ? "" : ` (${signedPercentText(row.share)} %)`;
  return el("p", {},
    `With the local market ${row.member} ${row.total < 0n ? "pays" : "receives"} `,
    el("strong", {}, `${moneyDigits(row.total < 0n ? -row.total : row.total, 2)} ${currency}`),
    `; with the supplier alone it would ${row.aloneTotal < 0n ? "pay" : "receive"} `,
    el("strong", {}, `${moneyDigits(row.aloneTotal < 0n ? -row.aloneTotal : row.aloneTotal, 2)} ${currency}`),
    ". That is ", el("strong", { class: toneOf(row.change) }, `${centsText(row.change)} ${currency}${share}, ${words}`), ".");
}

function showBill(row) {
  const who = ownedBy(row.member)
    .map((each) => `${each.id} (${kindWords(each)}, bus ${each.bus}, phase ${each.phase})`).join("; ");
  byId("bill-sheet").replaceChildren(
    el("p", { class: "small unit" }, who),
    comparison(row),
    sheet(`The bill of ${row.member}, rule ${facts.heading.rule}; a plus is received, a minus is paid`, row.day, row.member, true),
    el("h3", {}, "The same day with the supplier alone"),
    sheet(`${row.member} without a local market`, row.alone, row.member, false));
}
