// Puts the page of a comparison together: heading, bars, one table, meanings.

const columns = facts.groups.flatMap((group) => group.columns);
const isWorse = (rule) => rule.verdict === "worse";

/** The printed value as a number; null where it is undefined or a word. */
const numberOf = (text) => (text === "" || Number.isNaN(Number(text)) ? null : Number(text));

const place = (name, unit) => columns.findIndex((column) => column.name === name && column.unit === unit);

function showCompared() {
  const heading = facts.heading;
  const pairs = [
    ["Scenario, seed", `${heading.name}, seed ${heading.seed}`],
    ["Slots", `${heading.slots} of ${heading.minutesPerSlot} minutes from ${heading.startUtc} (UTC)`],
    ["Rules", `${facts.rules.length} compared, ${facts.misfits.length} do not fit`],
  ];
  for (const [name, value] of pairs) {
    byId("heading").append(el("dt", {}, name), el("dd", {}, value));
  }
}

const labelOf = (rule) => rule.name + (isWorse(rule) ? " (worse)" : "");

/** Room for the longest name, px. */
const namesWidth = 16 + 7.5 * Math.max(...facts.rules.map((rule) => labelOf(rule).length));

/** One bar a rule and series; bars of worse rules are vermilion. */
function barChart(title, meaning, unit, series) {
  const frame = el("div", { style: `position:relative;height:${90 + facts.rules.length * (10 + 14 * series.length)}px` });
  byId("charts").append(el("h3", {}, title), el("p", { class: "lead" }, meaning), frame);
  const canvas = el("div", { style: "position:absolute;inset:0", role: "img", "aria-label": `${title}: ${meaning}` });
  frame.append(canvas);
  const chart = echarts.init(canvas, null, { renderer: "svg" });
  const draw = () => chart.setOption({
    animation: false,
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
    grid: { left: namesWidth, right: 90, top: series.length > 1 ? 34 : 8, bottom: 52 },
    legend: { show: series.length > 1, top: 0, left: 0, textStyle: { color: styleColour("--text") } },
    xAxis: {
      type: "value", name: unit, nameLocation: "middle", nameGap: 24, nameTextStyle: { color: styleColour("--muted") },
      axisLabel: { color: styleColour("--muted"), hideOverlap: true, formatter: (value) => withMinus(String(value)) },
      splitLine: { lineStyle: { color: styleColour("--rule") } },
    },
    yAxis: {
      type: "category", inverse: true, data: facts.rules.map(labelOf), axisTick: { show: false },
      axisLabel: { color: styleColour("--text"), interval: 0 },
    },
    series: series.map((each) => ({
      name: each.name, type: "bar", itemStyle: { color: each.colour }, barMaxWidth: 14,
      label: {
        show: true, position: "right", color: styleColour("--text"), fontSize: 11,
        formatter: (point) => (point.value === null || point.value === undefined ? NOTHING : withMinus(point.data.text)),
      },
      data: facts.rules.map((rule) => ({
        value: numberOf(rule.values[each.column]), text: rule.values[each.column],
        itemStyle: { color: isWorse(rule) && series.length === 1 ? OKABE_ITO.vermilion : each.colour },
      })),
    })),
  }, true);
  onWidth(frame, () => {
    chart.resize();
    draw();
  });
  onTheme(draw);
  draw();
}

function one(name, unit, colour) {
  return [{ name, column: place(name, unit), colour }];
}

function showBars() {
  const meaning = (name, unit) => columns[place(name, unit)].meaning;
  barChart("Welfare, share of the optimum", meaning("of optimum", "%"), "%", one("of optimum", "%", OKABE_ITO.blue));
  barChart("Community saving", meaning("saving", "%"), "%", one("saving", "%", OKABE_ITO.blue));
  barChart("Who gains", "Gain of consumers and of prosumers, all members of a kind together.", currency, [
    { name: "consumers", column: place("consumers", currency), colour: OKABE_ITO.sky },
    { name: "prosumers", column: place("prosumers", currency), colour: OKABE_ITO.orange },
  ]);
  barChart("Members", "How many members are better and worse off than with the supplier alone.", "members", [
    { name: "better off", column: place("better off", "members"), colour: OKABE_ITO.green },
    { name: "worse off", column: place("worse off", "members"), colour: OKABE_ITO.vermilion },
  ]);
  barChart("Messages", meaning("messages", ""), "messages a day", one("messages", "", OKABE_ITO.grey));
}

function showTable() {
  const rule = {
    title: "rule", value: (row) => row.name, wide: true, meaning: "Name of the market rule.",
    text: labelOf, tone: (row) => (isWorse(row) ? "worse" : null),
  };
  const shown = columns.map((column, at) => {
    const number = column.name !== "verdict";
    const bad = (text) => (column.name === "worse off" && text !== "0")
      || (["saving", "welfare", "consumers", "prosumers"].includes(column.name) && text.startsWith("-") && text !== "-");
    return {
      title: column.name, unit: column.unit, number, meaning: column.meaning,
      value: (row) => (number ? numberOf(row.values[at]) ?? -Infinity : row.values[at]),
      text: (row) => (row.values[at] === "-" ? NOTHING : withMinus(row.values[at])),
      tone: (row) => (bad(row.values[at]) || (!number && isWorse(row)) ? "worse" : null),
    };
  });
  const table = sortableTable({
    caption: "One row a rule.", columns: [rule, ...shown], search: "Find a rule", rowsAtOnce: 100,
  });
  byId("all-table").append(table.element);
  table.show(facts.rules);
}

function showMisfits() {
  byId("misfit-list").append(facts.misfits.length === 0
    ? el("p", {}, "All rules that were asked for fit.")
    : el("dl", { class: "meanings" }, ...facts.misfits.flatMap((misfit) =>
      [el("dt", {}, misfit.rule), el("dd", {}, misfit.reason)])));
}

function showMeanings() {
  for (const group of facts.groups) {
    byId("meaning-list").append(el("h3", {}, group.question), el("dl", { class: "meanings" },
      ...group.columns.flatMap((column) => [
        el("dt", {}, column.name + (column.unit ? `, ${column.unit}` : "")), el("dd", {}, column.meaning)])));
  }
}

showCompared();
showBars();
showTable();
showMisfits();
showMeanings();
watchTheme();
