// What the DSO's limits did: broken and kept limits, withheld power, and the reasons that members read.

const gridFacts = facts.grid;

function limitsOption() {
  return {
    legend: legendTop(),
    tooltip: axisTip((name) => (name.startsWith("Unbalance") ? "%" : name.startsWith("Limits") ? "" : "kW")),
    grid: { left: 48, right: 56, top: 56, bottom: 40 },
    xAxis: timeAxis(),
    yAxis: [
      valueAxis("limits broken", { scale: false, min: 0, minInterval: 1 }),
      valueAxis("kW, %", { scale: false, min: 0, splitLine: { show: false } }),
    ],
    series: [
      lineSeries("Limits broken without control", gridFacts.brokenWithout, OKABE_ITO.orange, { step: "middle" }),
      lineSeries("Limits broken by the delivery", gridFacts.brokenWith, OKABE_ITO.vermilion,
        { step: "middle", lineStyle: { width: 3, type: "dotted", color: OKABE_ITO.vermilion } }),
      lineSeries("Generation curtailed", gridFacts.curtailedWattHours.map(meanKilowatt), OKABE_ITO.blue, { yAxisIndex: 1 }),
      lineSeries("Charging deferred", gridFacts.deferredWattHours.map(meanKilowatt), OKABE_ITO.green,
        { yAxisIndex: 1, lineStyle: { width: 2, type: "dashed", color: OKABE_ITO.green } }),
      lineSeries("Unbalance", gridFacts.unbalancePermyriad.map((value) => value / 100), OKABE_ITO.purple,
        { yAxisIndex: 1, lineStyle: { width: 1.5, type: "dotted", color: OKABE_ITO.purple } }),
    ],
  };
}

function gridFigures() {
  const rows = facts.indicators.filter((row) => gridFacts.figures.includes(row.name)).map((row) => el("tr", {},
    el("th", { scope: "row" }, row.name),
    el("td", { class: "number " + indicatorTone(row) }, withMinus(row.value)),
    el("td", { class: "unit" }, row.unit),
    el("td", { class: "unit" }, row.meaning)));
  return el("table", {},
    el("caption", {}, "The network in figures"),
    el("thead", {}, el("tr", {}, el("th", { scope: "col" }, "Figure"), el("th", { scope: "col", class: "number" }, "Value"),
      el("th", { scope: "col" }, "Unit"), el("th", { scope: "col" }, "Meaning"))),
    el("tbody", {}, ...rows));
}

function gridReasons() {
  if (gridFacts.reasons.length === 0) {
    return el("p", { class: "note" }, "The network withheld nothing.");
  }
  const rows = gridFacts.reasons.map((told) => el("tr", {},
    el("th", { scope: "row" }, told.reason),
    el("td", {}, told.what),
    el("td", { class: "number" }, energyText(told.wattHours))));
  return el("table", {},
    el("caption", {}, "What was withheld, by the reason that members read"),
    el("thead", {}, el("tr", {}, el("th", { scope: "col" }, "Reason"), el("th", { scope: "col" }, "What"),
      el("th", { scope: "col", class: "number" }, "kWh"))),
    el("tbody", {}, ...rows));
}

function showGrid() {
  byId("grid-figures").append(el("div", { class: "scroll" }, gridFigures()), el("div", { class: "scroll" }, gridReasons()));
  dayChart("grid-chart", "Limits broken without and with control, power withheld, and unbalance over the day", limitsOption);
}
