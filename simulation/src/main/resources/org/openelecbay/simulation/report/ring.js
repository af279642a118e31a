// The circular graph: participants on a ring in the order of the members, an arc from seller to buyer, as in
// Malik et al., IJEPES 137 (2022) 107865, figures 7 to 9.

const RING = { size: 760, radius: 300, labels: 312, widest: 11, thinnest: 0.5 };

const ARC_KINDS = {
  homes: { colour: OKABE_ITO.blue, words: "between homes" },
  fromBattery: { colour: OKABE_ITO.green, words: "from the battery", dash: null },
  toBattery: { colour: OKABE_ITO.orange, words: "to the battery" },
  toCars: { colour: OKABE_ITO.purple, words: "to charging points" },
  pool: { colour: OKABE_ITO.grey, words: "with the pool" },
};

function arcKind(pair) {
  const seller = participant(pair.seller).kind;
  const buyer = participant(pair.buyer).kind;
  if (seller === "community" || buyer === "community") {
    return "pool";
  }
  return buyer === "charger" ? "toCars" : buyer === "storage" ? "toBattery"
    : seller === "storage" ? "fromBattery" : "homes";
}

/** Place of a participant on the ring at a distance from the centre; the pool is the centre. */
function ringPlace(position, distance) {
  if (position === COMMUNITY) {
    return [0, 0];
  }
  const angle = (2 * Math.PI * (position + 0.5)) / facts.participants.length - Math.PI / 2;
  return [distance * Math.cos(angle), distance * Math.sin(angle)];
}

function arcPath(pair) {
  const [x1, y1] = ringPlace(pair.seller, RING.radius - 7);
  const [x2, y2] = ringPlace(pair.buyer, RING.radius - 9);
  const pull = Math.hypot(x1 - x2, y1 - y2) < RING.radius / 2 ? 0.55 : 0.12;
  const f = (value) => value.toFixed(1);
  return `M${f(x1)} ${f(y1)}Q${f(((x1 + x2) / 2) * pull)} ${f(((y1 + y2) / 2) * pull)} ${f(x2)} ${f(y2)}`;
}

function arrowHeads() {
  return svg("defs", {}, ...Object.entries(ARC_KINDS).map(([kind, { colour }]) =>
    svg("marker", { id: `arrow-${kind}`, viewBox: "0 0 8 8", refX: 7, refY: 4, markerWidth: 7, markerHeight: 7,
      markerUnits: "userSpaceOnUse", orient: "auto" }, svg("path", { d: "M0 0.5L8 4L0 7.5Z", fill: colour }))));
}

function pairWords(pair) {
  return `${participant(pair.seller).id} sold ${energyText(pair.wattHours)} kWh to ${participant(pair.buyer).id}, `
    + `got ${priceText(pair.gets)} and was paid ${priceText(pair.pays)} ${currency}/kWh`;
}

function arc(pair, most, focus) {
  const kind = arcKind(pair);
  const dimmed = focus !== null && pair.seller !== focus && pair.buyer !== focus;
  const path = svg("path", {
    d: arcPath(pair), fill: "none", stroke: ARC_KINDS[kind].colour,
    "stroke-width": Math.max(RING.thinnest, (RING.widest * pair.wattHours) / most).toFixed(2),
    "stroke-opacity": dimmed ? 0.06 : 0.7, "marker-end": dimmed ? null : `url(#arrow-${kind})`,
  });
  path.append(svg("title", {}, pairWords(pair)));
  return path;
}

/** Net energy sold (positive) or bought by participant. */
function netSales(pairs) {
  const net = new Array(facts.participants.length).fill(0);
  for (const pair of pairs) {
    if (pair.seller !== COMMUNITY) net[pair.seller] += pair.wattHours;
    if (pair.buyer !== COMMUNITY) net[pair.buyer] -= pair.wattHours;
  }
  return net;
}

const sideColour = (net) => (net > 0 ? OKABE_ITO.vermilion : net < 0 ? OKABE_ITO.sky : styleColour("--rule"));

function nodeShape(who, x, y, colour) {
  const look = { class: "shape", fill: colour, stroke: styleColour("--casing"), "stroke-width": 1 };
  if (who.kind === "charger") {
    return svg("path", { d: `M${x} ${y - 6.5}L${x + 6.5} ${y}L${x} ${y + 6.5}L${x - 6.5} ${y}Z`, ...look });
  }
  if (who.kind === "storage") {
    return svg("rect", { x: x - 8, y: y - 8, width: 16, height: 16, ...look });
  }
  return svg("circle", { cx: x, cy: y, r: who.pvKwp > 0 ? 5 : 3.6, ...look });
}

function node(position, net, onFocus) {
  const who = facts.participants[position];
  const [x, y] = ringPlace(position, RING.radius);
  const [lx, ly] = ringPlace(position, RING.labels);
  const degrees = (360 * (position + 0.5)) / facts.participants.length - 90;
  const flipped = degrees > 90;
  const group = svg("g", { class: "node", tabindex: position === 0 ? 0 : -1, role: "button", "aria-label": who.id,
    onpointerenter: () => onFocus(position), onfocus: () => onFocus(position), "data-position": position });
  group.append(nodeShape(who, x, y, sideColour(net)));
  if (facts.participants.length <= 160 || position % Math.ceil(facts.participants.length / 120) === 0) {
    const short = who.id.length > 14 ? who.id.slice(0, 13) + "\u2026" : who.id;
    group.append(svg("text", { x: lx, y: ly, "text-anchor": flipped ? "end" : "start", "dominant-baseline": "middle",
      transform: `rotate(${(flipped ? degrees + 180 : degrees).toFixed(2)} ${lx.toFixed(1)} ${ly.toFixed(1)})` }, short));
  }
  group.append(svg("title", {}, `${who.id}, ${kindWords(who)}`));
  return group;
}

function poolNode() {
  return svg("g", {}, svg("circle", { r: 12, fill: OKABE_ITO.grey, stroke: styleColour("--casing") }),
    svg("text", { y: 24, "text-anchor": "middle" }, "pool"));
}

/** The graph of these pairs; `focus` is a participant whose arcs stand out. */
function ringGraph(pairs, focus, onFocus) {
  const half = RING.size / 2;
  const most = Math.max(1, ...pairs.map((pair) => pair.wattHours));
  const net = netSales(pairs);
  const ordered = pairs.slice().sort((a, b) => a.wattHours - b.wattHours);
  const graph = svg("svg", { viewBox: `${-half} ${-half} ${RING.size} ${RING.size}`, role: "group",
    "aria-label": "Circular graph of who traded with whom. Arrow keys go around the ring." }, arrowHeads());
  graph.append(svg("circle", { r: RING.radius, fill: "none", stroke: styleColour("--rule") }));
  const arcs = svg("g");
  const drawArcs = (chosen) => arcs.replaceChildren(...ordered.map((pair) => arc(pair, most, chosen)));
  drawArcs(focus);
  graph.append(arcs);
  if (pairs.some((pair) => pair.seller === COMMUNITY || pair.buyer === COMMUNITY)) {
    graph.append(poolNode());
  }
  facts.participants.forEach((_, position) => graph.append(node(position, net[position], (chosen) => {
    drawArcs(chosen);
    onFocus(chosen);
  })));
  graph.addEventListener("pointerleave", () => {
    drawArcs(null);
    onFocus(null);
  });
  graph.addEventListener("keydown", (event) => walkRing(graph, event));
  return { graph, most };
}

function walkRing(graph, event) {
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  const from = event.target.closest(".node");
  if (step && from) {
    event.preventDefault();
    const count = facts.participants.length;
    const to = (Number(from.dataset.position) + step + count) % count;
    from.setAttribute("tabindex", "-1");
    const next = graph.querySelector(`[data-position="${to}"]`);
    next.setAttribute("tabindex", "0");
    next.focus();
  }
}

function ringLegend() {
  const line = (colour) => {
    const mark = svg("svg", { width: 22, height: 8, "aria-hidden": "true" });
    mark.append(svg("path", { d: "M0 4H22", stroke: colour, "stroke-width": 3 }));
    return mark;
  };
  const shape = (who, net) => {
    const mark = svg("svg", { width: 18, height: 18, viewBox: "-9 -9 18 18", "aria-hidden": "true" });
    mark.append(nodeShape(who, 0, 0, sideColour(net)));
    return mark;
  };
  const entries = [
    ...Object.values(ARC_KINDS).map(({ colour, words }) => el("span", {}, line(colour), words)),
    el("span", {}, shape({ kind: "home", pvKwp: 1 }, 1), "sells on balance"),
    el("span", {}, shape({ kind: "home", pvKwp: 0 }, -1), "buys on balance (small: home without panels)"),
    el("span", {}, shape({ kind: "charger", pvKwp: 0 }, 0), "charging point"),
    el("span", {}, shape({ kind: "storage", pvKwp: 0 }, 0), "battery"),
  ];
  return entries;
}
