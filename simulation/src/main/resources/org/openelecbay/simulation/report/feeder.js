// The map of the feeder: lines and connections coloured by voltage, violations by shape, the transformer as a square.

const feederView = {
  which: band.high - dayRange.high < dayRange.low - band.low ? "highest" : "lowest", bus: null, span: "day",
};

const colourRange = () => (feederView.span === "day" ? dayRange : slotRange(chosenSlot));

const residents = (() => {
  const positions = new Map(facts.feeder.buses.map((id, index) => [id, index]));
  const byBus = new Map();
  facts.participants.forEach((who, index) => {
    const bus = positions.get(who.bus);
    if (bus !== undefined) {
      byBus.set(bus, [...(byBus.get(bus) ?? []), index]);
    }
  });
  return byBus;
})();

const connectedBuses = [...residents.keys()].sort((a, b) => a - b);

const MAP_MARGIN = 34;
const MARK_DISTANCE = 22;

/** Fits the places into a canvas of this width; the map stands upright when the feeder is higher than wide. */
function mapScale(width) {
  const { x, y } = facts.feeder;
  const wide = Math.max(...x, 1);
  const high = Math.max(...y, 1);
  const most = Math.max(280, Math.min(620, innerHeight * 0.75));
  const scale = Math.min((width - 2 * MAP_MARGIN) / wide, (most - 2 * MAP_MARGIN) / high);
  const height = high * scale + 2 * MAP_MARGIN;
  const left = (width - wide * scale) / 2;
  return { height, px: (bus) => left + x[bus] * scale, py: (bus) => height - MAP_MARGIN - y[bus] * scale, scale };
}

function sizedContext(canvas, width, height) {
  const ratio = devicePixelRatio || 1;
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  canvas.style.height = `${height}px`;
  const context = canvas.getContext("2d");
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  return context;
}

function drawLines(context, place, volts, colour, casing) {
  const ends = facts.feeder.lines;
  context.lineCap = "round";
  for (const [width, colourOf] of [[6, () => casing], [3.6, colour]]) {
    context.lineWidth = width;
    for (let i = 0; i < ends.length; i += 2) {
      context.beginPath();
      context.moveTo(place.px(ends[i]), place.py(ends[i]));
      context.lineTo(place.px(ends[i + 1]), place.py(ends[i + 1]));
      context.strokeStyle = colourOf((volts[ends[i]] + volts[ends[i + 1]]) / 2);
      context.stroke();
    }
  }
}

/** A circle for a home, a diamond for a bus with a charging point, a triangle outside the band. */
function drawBus(context, x, y, shape, fillColour, casing) {
  const r = shape === "circle" ? 5 : 6.5;
  context.beginPath();
  if (shape === "circle") {
    context.arc(x, y, r, 0, 2 * Math.PI);
  } else if (shape === "diamond") {
    context.moveTo(x, y - r); context.lineTo(x + r, y); context.lineTo(x, y + r); context.lineTo(x - r, y);
  } else {
    const up = shape === "above" ? -1 : 1;
    context.moveTo(x, y + up * 9); context.lineTo(x + 8, y - up * 6); context.lineTo(x - 8, y - up * 6);
  }
  context.closePath();
  context.fillStyle = fillColour;
  context.fill();
  context.lineWidth = shape === "above" || shape === "below" ? 2.5 : 1.3;
  context.strokeStyle = casing;
  context.stroke();
}

function shapeOf(bus, volt) {
  const side = sideOfBand(volt);
  if (side !== 0) {
    return side > 0 ? "above" : "below";
  }
  const here = residents.get(bus) ?? [];
  return here.some((index) => facts.participants[index].kind === "charger") ? "diamond" : "circle";
}

/** All connections, and between them as many buses outside the band as can be told apart. */
function markedBuses(volts, place) {
  const marked = connectedBuses.slice();
  volts.forEach((volt, bus) => {
    const free = (other) => Math.hypot(place.px(bus) - place.px(other), place.py(bus) - place.py(other)) > MARK_DISTANCE;
    if (sideOfBand(volt) !== 0 && marked.every(free)) {
      marked.push(bus);
    }
  });
  return marked;
}

function drawTransformer(context, place, colours) {
  const bus = facts.feeder.transformerBus;
  const [x, y] = [place.px(bus), place.py(bus)];
  context.lineWidth = 2.5;
  context.strokeStyle = colours.text;
  context.fillStyle = colours.ground;
  context.fillRect(x - 8, y - 8, 16, 16);
  context.strokeRect(x - 8, y - 8, 16, 16);
  context.fillStyle = colours.text;
  context.font = "600 11px system-ui, sans-serif";
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.fillText("T", x, y + 0.5);
  context.font = "12px system-ui, sans-serif";
  context.textAlign = x > 120 ? "right" : "left";
  context.fillText("Transformer", x + (x > 120 ? -13 : 13), y);
}

function drawScaleBar(context, place, width, colour) {
  const meters = [10, 20, 50, 100, 200, 500, 1000].find((each) => each * place.scale > 50) ?? 1000;
  const y = place.height - 12;
  const right = width - 14;
  context.strokeStyle = colour;
  context.fillStyle = colour;
  context.lineWidth = 1.5;
  context.beginPath();
  context.moveTo(right - meters * place.scale, y);
  context.lineTo(right, y);
  context.stroke();
  context.font = "11px system-ui, sans-serif";
  context.textAlign = "right";
  context.textBaseline = "bottom";
  context.fillText(`${meters} m`, right, y - 3);
}

function drawChosen(context, place, colour) {
  if (feederView.bus !== null) {
    context.beginPath();
    context.arc(place.px(feederView.bus), place.py(feederView.bus), 12, 0, 2 * Math.PI);
    context.lineWidth = 2.5;
    context.strokeStyle = colour;
    context.stroke();
  }
}

function drawFeeder() {
  const canvas = byId("feeder");
  const width = canvas.clientWidth;
  const place = mapScale(width);
  const context = sizedContext(canvas, width, place.height);
  const colours = { text: styleColour("--text"), ground: styleColour("--ground"), casing: styleColour("--casing") };
  const volts = facts.feeder.buses.map((_, bus) => voltOf(chosenSlot, bus, feederView.which));
  const colour = voltColours(colourRange());
  context.clearRect(0, 0, width, place.height);
  drawLines(context, place, volts, colour, colours.casing);
  for (const bus of markedBuses(volts, place)) {
    drawBus(context, place.px(bus), place.py(bus), shapeOf(bus, volts[bus]), colour(volts[bus]), colours.casing);
  }
  drawTransformer(context, place, colours);
  drawScaleBar(context, place, width, colours.text);
  drawChosen(context, place, styleColour("--accent"));
}

/** The bus nearest to a point of the canvas, connections first; null when none is near. */
function nearestBus(canvasX, canvasY) {
  const place = mapScale(byId("feeder").clientWidth);
  let best = null;
  let nearest = 16;
  for (let bus = 0; bus < busCount; bus++) {
    const away = Math.hypot(place.px(bus) - canvasX, place.py(bus) - canvasY) - (residents.has(bus) ? 5 : 0);
    if (away < nearest) {
      nearest = away;
      best = bus;
    }
  }
  return best;
}
