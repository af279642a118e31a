// Everything around the map: phase selector, legend, the chosen bus, and voltage and loading over the day.

function drawLegend() {
  const canvas = byId("voltage-legend");
  const width = canvas.clientWidth;
  const context = sizedContext(canvas, width, 62);
  const low = Math.min(band.low, dayRange.low) - 1;
  const high = Math.max(band.high, dayRange.high) + 1;
  const at = (volt) => 8 + ((volt - low) / (high - low)) * (width - 16);
  const text = styleColour("--text");
  context.clearRect(0, 0, width, 62);
  context.fillStyle = styleColour("--rule");
  context.fillRect(at(low), 18, at(high) - at(low), 12);
  const range = colourRange();
  const colour = voltColours(range);
  for (let x = at(range.low); x < at(range.high); x++) {
    context.fillStyle = colour(low + ((x - 8) / (width - 16)) * (high - low));
    context.fillRect(x, 18, 1.5, 12);
  }
  context.font = "11px system-ui, sans-serif";
  context.textAlign = "center";
  context.fillStyle = styleColour("--muted");
  const step = width < 500 ? 10 : 5;
  for (let volt = Math.ceil(low / step) * step; volt <= high; volt += step) {
    context.fillText(`${volt} V`, at(volt), 44);
    context.fillText(decimal(volt / facts.feeder.nominalVolt, 3), at(volt), 58);
  }
  for (const [limit, words, align] of [[band.low, "lower limit", "left"], [band.high, "upper limit", "right"]]) {
    context.fillStyle = text;
    context.fillRect(at(limit) - 1, 12, 2, 22);
    context.textAlign = align;
    context.fillText(`${words} ${decimal(limit, 1)} V`, at(limit) + (align === "left" ? -6 : 6), 9);
  }
}

function voltageRows(bus) {
  return PHASES.map((phase, index) => {
    const volt = voltAt(chosenSlot, bus, index);
    const side = sideOfBand(volt);
    const words = Number.isNaN(volt) ? "no solution" : side < 0 ? "\u25bc below the band" : side > 0 ? "\u25b2 above the band" : "inside";
    return el("tr", {}, el("th", { scope: "row" }, phase),
      el("td", { class: "number" }, Number.isNaN(volt) ? NOTHING : decimal(volt, 2)),
      el("td", { class: "number" }, Number.isNaN(volt) ? NOTHING : puText(volt)),
      el("td", { class: side === 0 ? "" : "worse" }, words));
  });
}

function residentLine(index) {
  const who = facts.participants[index];
  const power = meanKilowatt(facts.curves.injectionWattHours[index][chosenSlot]);
  const words = power > 0 ? "feeds in" : power < 0 ? "draws" : "rests";
  return el("li", {}, el("strong", {}, who.id), ` (${kindWords(who)}, phase ${who.phase}) `
    + (power === 0 ? words : `${words} ${decimal(Math.abs(power), 2)} kW`));
}

function outsideWords(buses) {
  const above = buses.filter((bus) => sideOfBand(voltOf(chosenSlot, bus, "highest")) > 0).length;
  const below = buses.filter((bus) => sideOfBand(voltOf(chosenSlot, bus, "lowest")) < 0).length;
  return above + below === 0
    ? "All buses are inside the band."
    : `${above} buses are above the band (\u25b2), ${below} below it (\u25bc).`;
}

/** The buses with the lowest and the highest voltage of the slot. */
function extremes() {
  const buses = facts.feeder.buses.map((_, bus) => bus);
  const lowest = buses.reduce((best, bus) => (voltOf(chosenSlot, bus, "lowest") < voltOf(chosenSlot, best, "lowest") ? bus : best), 0);
  const highest = buses.reduce((best, bus) => (voltOf(chosenSlot, bus, "highest") > voltOf(chosenSlot, best, "highest") ? bus : best), 0);
  const row = (words, bus, which) => el("tr", {}, el("th", { scope: "row" }, words), el("td", {}, `bus ${facts.feeder.buses[bus]}`),
    el("td", { class: "number" }, `${decimal(voltOf(chosenSlot, bus, which), 2)} V`));
  return [
    el("h3", {}, "The extremes of the slot"),
    el("table", {}, el("tbody", {}, row("Highest", highest, "highest"), row("Lowest", lowest, "lowest"))),
    el("p", { class: "small" }, outsideWords(buses)),
    el("p", { class: "small unit" }, "Point at the map, or focus it and press the arrow keys, to see a bus, its voltages and who lives there."),
  ];
}

function showBus() {
  const panel = byId("bus");
  const bus = feederView.bus;
  if (bus === null) {
    panel.replaceChildren(...extremes());
    return;
  }
  const here = residents.get(bus) ?? [];
  panel.replaceChildren(
    el("h3", {}, `Bus ${facts.feeder.buses[bus]}` + (bus === facts.feeder.transformerBus ? ", transformer" : "")),
    el("table", {},
      el("thead", {}, el("tr", {}, el("th", {}, "Phase"), el("th", { class: "number" }, "V"), el("th", { class: "number" }, "pu"), el("th", {}, "Band"))),
      el("tbody", {}, ...voltageRows(bus))),
    here.length === 0
      ? el("p", { class: "small" }, "Nobody is connected here.")
      : el("ul", { class: "small", style: "padding-left:1.1rem" }, ...here.map(residentLine)));
}

function chooseBus(bus) {
  feederView.bus = bus;
  drawFeeder();
  showBus();
}

function stepBus(step) {
  if (connectedBuses.length > 0) {
    const at = connectedBuses.indexOf(feederView.bus);
    chooseBus(connectedBuses[(at + step + connectedBuses.length) % connectedBuses.length]);
  }
}

function networkOption() {
  const volt = (values) => values.map((value) => (value < 0 ? null : value / 1000));
  const limit = (value, name) => ({
    yAxis: value, lineStyle: { color: styleColour("--worse"), type: "solid", width: 1 },
    label: { formatter: `${name} ${decimal(value, 1)} V`, position: "insideStartTop", color: styleColour("--text") },
  });
  const low = Math.floor(Math.min(band.low, dayRange.low) / 5) * 5;
  const high = Math.ceil(Math.max(band.high, dayRange.high) / 5) * 5;
  return {
    legend: legendTop(),
    tooltip: axisTip((name) => (name.includes("loading") ? "%" : "V")),
    grid: { left: 48, right: 56, top: 56, bottom: 40 },
    xAxis: timeAxis(),
    yAxis: [
      valueAxis("V", { min: low, max: high }),
      valueAxis("%", { scale: false, min: 0, splitLine: { show: false } }),
    ],
    series: [
      lineSeries("Highest voltage", volt(facts.curves.highestMillivolt), OKABE_ITO.vermilion, {
        markLine: { silent: true, symbol: "none", data: [limit(band.low, "lower limit"), limit(band.high, "upper limit")] },
      }),
      lineSeries("Lowest voltage", volt(facts.curves.lowestMillivolt), styleColour("--accent")),
      lineSeries("Transformer loading", facts.curves.transformerPermille.map((value) => value / 10), OKABE_ITO.grey,
        { yAxisIndex: 1, lineStyle: { width: 1.5, type: "dashed", color: OKABE_ITO.grey } }),
      lineSeries("Worst line loading", facts.curves.linePermille.map((value) => value / 10), OKABE_ITO.purple,
        { yAxisIndex: 1, lineStyle: { width: 1.5, type: "dotted", color: OKABE_ITO.purple } }),
    ],
  };
}

function feederCaption() {
  const feeder = facts.feeder;
  const kept = facts.voltages.everySlots > 1 ? ` The map keeps every ${facts.voltages.everySlots}th slot.` : "";
  return `The feeder has ${busCount} buses, ${feeder.lines.length / 2} lines and the transformer ${feeder.transformer} of `
    + `${feeder.ratedKva} kVA. Circles are homes, diamonds buildings with a charging point, T the transformer. `
    + "A triangle points up above the band and down below it." + kept;
}

function showNetwork() {
  const canvas = byId("feeder");
  byId("feeder-caption").textContent = feederCaption();
  if (facts.feeder.drawn) {
    setUpMap(canvas);
  } else {
    canvas.replaceWith(el("p", { class: "note" }, "The feeder has buses without coordinates, so there is no map."));
    byId("voltage-legend").remove();
  }
  dayChart("network-chart", "Highest and lowest voltage and loading over the day", networkOption);
}

function setUpMap(canvas) {
  choices(byId("phases"), "phase",
    [["A", "A"], ["B", "B"], ["C", "C"], ["lowest", "lowest of the three"], ["highest", "highest of the three"]],
    feederView.which, (which) => {
      feederView.which = which;
      drawFeeder();
    });
  const redraw = () => {
    drawFeeder();
    drawLegend();
  };
  choices(byId("colour-span"), "colours", [["day", "the day"], ["slot", "this slot"]], feederView.span, (span) => {
    feederView.span = span;
    redraw();
  });
  canvas.addEventListener("pointermove", (event) => pointAt(event));
  canvas.addEventListener("click", (event) => pointAt(event));
  canvas.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      stepBus(step);
    }
  });
  onWidth(canvas.parentElement, redraw);
  onTheme(redraw);
  onSlot((slot) => {
    byId("network-slot").textContent = slotWords(slot);
    redraw();
    showBus();
  });
}

function pointAt(event) {
  const bus = nearestBus(event.offsetX, event.offsetY);
  if (bus !== null && bus !== feederView.bus) {
    chooseBus(bus);
  }
}
