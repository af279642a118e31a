// The supplier's two prices, what local trades paid and got on average, and how trades came about.

/** Average price per kWh by slot over the trades whose side is a participant; null without such trades. */
function averagePrices(side, price) {
  return Array.from({ length: slotCount }, (_, slot) => {
    const trades = tradesOf(slot).filter((trade) => trade[side] !== COMMUNITY);
    const energy = trades.reduce((sum, trade) => sum + trade.wattHours, 0);
    const money = trades.reduce((sum, trade) => sum + trade.wattHours * trade[price], 0);
    return energy === 0 ? null : money / energy / 1e6;
  });
}

function originsByDay() {
  const seen = new Map();
  for (let slot = 0; slot < slotCount; slot++) {
    for (const trade of tradesOf(slot)) {
      if (!seen.has(trade.origin)) {
        seen.set(trade.origin, new Set());
      }
      seen.get(trade.origin).add(slot);
    }
  }
  return [...seen.entries()].sort((a, b) => b[0] - a[0]);
}

const ORIGIN_COLOURS = {
  MATCHED: OKABE_ITO.blue, SHARED: OKABE_ITO.blue, STORAGE: OKABE_ITO.green,
  PRIORITY_A: OKABE_ITO.orange, PRIORITY_B: OKABE_ITO.sky, PRIORITY_C: OKABE_ITO.purple,
  REQUESTED: OKABE_ITO.blue, WISHED: OKABE_ITO.vermilion,
};

function originStrip(origins, width) {
  return origins.map(([origin, slots], row) => ({
    type: "scatter", xAxisIndex: 1, yAxisIndex: 1, name: ORIGIN_NAMES[facts.market.origins[origin]],
    symbol: "rect", symbolSize: [width, 12], data: [...slots].map((slot) => [slot, row]), silent: true,
    itemStyle: { color: ORIGIN_COLOURS[facts.market.origins[origin]] },
  }));
}

function priceOption() {
  const curves = facts.curves;
  const origins = originsByDay();
  const names = origins.map(([origin]) => ORIGIN_NAMES[facts.market.origins[origin]]);
  const strip = Math.max(1, origins.length) * 20;
  const frame = byId("price-chart");
  const dashed = { width: 1.5, type: "dashed", color: styleColour("--muted") };
  return {
    legend: legendTop({ data: ["Supplier asks", "Supplier pays", "Local buyers paid", "Local sellers got"] }),
    tooltip: axisTip(() => `${currency}/kWh`, 4),
    grid: [
      { left: 84, right: 16, top: 56, bottom: strip + 64 },
      { left: 84, right: 16, height: strip, bottom: 36 },
    ],
    xAxis: [timeAxis(0, false), timeAxis(1)],
    yAxis: [
      valueAxis(`${currency} per kWh`, {
        axisLabel: { color: styleColour("--muted"), formatter: (value) => decimal(value, 3) },
      }),
      { type: "category", gridIndex: 1, data: names, axisTick: { show: false }, axisLine: { show: false },
        axisLabel: { color: styleColour("--text") } },
    ],
    series: [
      lineSeries("Supplier asks", curves.importMicros.map((m) => m / 1e6), styleColour("--muted"),
        { step: "end", lineStyle: dashed }),
      lineSeries("Supplier pays", curves.exportMicros.map((m) => m / 1e6), styleColour("--muted"),
        { step: "end", lineStyle: { ...dashed, type: "dotted" } }),
      lineSeries("Local buyers paid", averagePrices("buyer", "pays"), OKABE_ITO.vermilion,
        { step: "end", lineStyle: { width: 5, opacity: 0.55, color: OKABE_ITO.vermilion } }),
      lineSeries("Local sellers got", averagePrices("seller", "gets"), styleColour("--accent"), { step: "end" }),
      ...originStrip(origins, Math.max(2, (frame.clientWidth - 100) / slotCount + 0.5)),
    ],
  };
}

function showPrices() {
  dayChart("price-chart", "The supplier's prices and the average local prices over the day", priceOption);
}
