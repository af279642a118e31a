// What all charts over the day have in common: axes, tips, the line at the chosen slot, light and dark, print.

const kilo = (watts) => watts / 1000;

/** Energy of a slot in Wh as mean power in kW. */
const meanKilowatt = (wattHours) => (wattHours * 60) / facts.heading.minutesPerSlot / 1000;

const slotLabels = Array.from({ length: slotCount }, (_, slot) => localClock(slot));

const LABEL_PIXELS = 80;

/** Local time, labelled at whole hours as densely as the page is wide. */
function timeAxis(gridIndex = 0, visible = true) {
  const perHour = 60 / facts.heading.minutesPerSlot;
  const labels = Math.max(2, byId("energy-chart").clientWidth / LABEL_PIXELS);
  const hours = slotCount / perHour / labels;
  const step = perHour * ([1, 2, 3, 4, 6, 12].find((each) => each >= hours) ?? 24 * Math.ceil(hours / 24));
  return {
    type: "category", data: slotLabels, gridIndex, boundaryGap: false,
    axisLabel: { show: visible, color: styleColour("--muted"), interval: (index) => index % step === 0 },
    axisTick: { show: visible, interval: (index) => index % perHour === 0 },
    axisLine: { onZero: false, lineStyle: { color: styleColour("--muted") } },
    name: visible ? "local time" : "", nameLocation: "end", nameGap: 8,
    nameTextStyle: { color: styleColour("--muted"), align: "right", verticalAlign: "top", padding: [22, 0, 0, 0] },
  };
}

function valueAxis(name, more = {}) {
  return {
    type: "value", name, nameTextStyle: { color: styleColour("--muted"), align: "left" }, scale: true,
    axisLabel: { color: styleColour("--muted"), formatter: (value) => withMinus(String(value)) },
    splitLine: { lineStyle: { color: styleColour("--rule") } }, ...more,
  };
}

function lineSeries(name, data, colour, more = {}) {
  return {
    name, type: "line", data, symbol: "none", lineStyle: { width: 2, color: colour },
    itemStyle: { color: colour }, emphasis: { disabled: true }, ...more,
  };
}

function areaSeries(name, data, colour, stack) {
  return lineSeries(name, data, colour, {
    stack, stackStrategy: "all", lineStyle: { width: 0.5, color: colour }, areaStyle: { color: colour, opacity: 0.75 },
  });
}

/** A tip with one line a series; `unit(name)` and `decimals` say how a value reads. */
function axisTip(unit, decimals = 2) {
  return {
    trigger: "axis", confine: true, backgroundColor: styleColour("--ground"), borderColor: styleColour("--rule"),
    textStyle: { color: styleColour("--text"), fontSize: 13 },
    formatter: (points) => {
      const slot = points[0].dataIndex;
      const rows = points.filter((point) => typeof point.value === "number").map((point) => el("tr", {},
        el("td", {}, dot(point.color), " " + point.seriesName),
        el("td", { class: "number" }, `${decimal(point.value, decimals)} ${unit(point.seriesName)}`)));
      return el("div", { class: "tip" }, el("strong", {}, slotWords(slot)), el("table", {}, el("tbody", {}, ...rows)));
    },
  };
}

function dot(colour) {
  const mark = svg("svg", { width: 10, height: 10, "aria-hidden": "true" });
  mark.append(svg("circle", { cx: 5, cy: 5, r: 4.5, fill: colour }));
  return mark;
}

function legendTop(more = {}) {
  return {
    top: 0, left: 0, type: "scroll", itemWidth: 18, textStyle: { color: styleColour("--text") },
    pageIconColor: styleColour("--accent"), pageTextStyle: { color: styleColour("--muted") }, ...more,
  };
}

/** Draws a chart into an element and keeps it in step with size, theme and slot. */
function dayChart(id, description, option) {
  const frame = byId(id);
  const canvas = el("div", { style: "position:absolute;inset:0", role: "img", "aria-label": description });
  const cursor = el("div", { class: "cursor" });
  frame.append(canvas, cursor);
  const chart = echarts.init(canvas, null, { renderer: "svg" });
  const place = () => {
    const at = chart.convertToPixel({ xAxisIndex: 0 }, chosenSlot);
    cursor.style.left = `${at}px`;
    cursor.hidden = !Number.isFinite(at);
  };
  const draw = () => {
    chart.setOption({ animation: false, textStyle: { fontFamily: getComputedStyle(document.body).fontFamily }, ...option() }, true);
    place();
  };
  chart.getZr().on("click", (event) => {
    if (chart.containPixel("grid", [event.offsetX, event.offsetY])) {
      chooseSlot(Math.round(chart.convertFromPixel({ xAxisIndex: 0 }, event.offsetX)));
    }
  });
  onWidth(frame, () => {
    chart.resize();
    draw();
  });
  onTheme(draw);
  onSlot(place);
  draw();
}
