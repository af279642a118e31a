// Where energy came from and went, slot by slot.

/** Injection of all participants of a kind, in Wh by slot; fed in is positive. */
function injectionOfKind(kind) {
  const sum = new Array(slotCount).fill(0);
  facts.participants.forEach((who, position) => {
    if (kind === null || who.kind === kind) {
      facts.curves.injectionWattHours[position].forEach((value, slot) => { sum[slot] += value; });
    }
  });
  return sum;
}

const above = (values) => values.map((value) => Math.max(0, meanKilowatt(value)));
const below = (values) => values.map((value) => Math.min(0, meanKilowatt(value)));

/** What panels gave: load plus what homes fed in, which is short of what they could give when they were curtailed. */
function panelsGave() {
  const homes = injectionOfKind("home");
  return facts.curves.pvWatts.map((watts, slot) =>
    Math.max(0, Math.min(kilo(watts), kilo(facts.curves.loadWatts[slot]) + meanKilowatt(homes[slot]))));
}

function energyOption() {
  const battery = injectionOfKind("storage");
  const cars = injectionOfKind("charger");
  const all = injectionOfKind(null);
  const grid = all.map((value) => -value);
  const curves = facts.curves;
  return {
    legend: legendTop(),
    tooltip: axisTip(() => "kW"),
    grid: { left: 48, right: 16, top: 56, bottom: 40 },
    xAxis: timeAxis(),
    yAxis: valueAxis("kW"),
    series: [
      areaSeries("Panels", panelsGave(), OKABE_ITO.orange, "from"),
      areaSeries("Battery discharging", above(battery), OKABE_ITO.green, "from"),
      areaSeries("From the grid", above(grid), OKABE_ITO.grey, "from"),
      lineSeries("Panels could give", curves.pvWatts.map(kilo), styleColour("--text"),
        { lineStyle: { width: 1, type: "dotted", color: styleColour("--text") } }),
      areaSeries("Homes", curves.loadWatts.map((watts) => -kilo(watts)), OKABE_ITO.blue, "to"),
      areaSeries("Cars", below(cars), OKABE_ITO.purple, "to"),
      areaSeries("Battery charging", below(battery), "#5cc5a5", "to"),
      areaSeries("Into the grid", below(grid), "#b9c0c5", "to"),
    ],
  };
}

function storageOption() {
  const curves = facts.curves;
  return {
    legend: legendTop(),
    tooltip: axisTip((name) => (name.startsWith("Battery") ? "kWh" : "kW")),
    grid: { left: 48, right: 56, top: 56, bottom: 40 },
    xAxis: timeAxis(),
    yAxis: [
      valueAxis("kW", { scale: false }),
      valueAxis("kWh", { scale: false, splitLine: { show: false } }),
    ],
    series: [
      areaSeries("Traded locally", curves.tradedWattHours.map(meanKilowatt), OKABE_ITO.sky, "traded"),
      lineSeries("Battery content", curves.storedWattHours.map(kilo), OKABE_ITO.green, { yAxisIndex: 1 }),
    ],
  };
}

function showEnergy() {
  dayChart("energy-chart", "Power of panels, battery, grid, homes and cars over the day", energyOption);
  dayChart("storage-chart", "Energy traded locally and content of the battery over the day", storageOption);
}
