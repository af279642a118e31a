// Participants, trades and reasons as the facts hold them, read into objects.

const COMMUNITY = -1;
const NUMBERS_PER_TRADE = 8;

const ORIGIN_NAMES = {
  MATCHED: "matched", SHARED: "shared", STORAGE: "battery",
  PRIORITY_A: "priority A", PRIORITY_B: "priority B", PRIORITY_C: "priority C",
  REQUESTED: "request", WISHED: "wish",
};

const community = { id: "community", member: "community", kind: "community", bus: "", phase: "", pvKwp: 0 };

const participant = (position) => (position === COMMUNITY ? community : facts.participants[position]);

const originOf = (trade) => facts.market.origins[trade.origin];

/** The trades of a slot. */
function tradesOf(slot) {
  const flat = facts.market.trades[slot];
  const trades = [];
  for (let i = 0; i < flat.length; i += NUMBERS_PER_TRADE) {
    trades.push({
      number: i / NUMBERS_PER_TRADE + 1, seller: flat[i], buyer: flat[i + 1], wattHours: flat[i + 2],
      gets: flat[i + 3], pays: flat[i + 4], origin: flat[i + 5],
      green: flat[i + 6] === 1, premium: flat[i + 7],
    });
  }
  return trades;
}

/** The day's trades joined by seller and buyer, with average prices. */
function pairsOfDay() {
  const pairs = new Map();
  for (let slot = 0; slot < slotCount; slot++) {
    for (const trade of tradesOf(slot)) {
      const key = trade.seller * 1e6 + trade.buyer;
      const pair = pairs.get(key) ?? {
        seller: trade.seller, buyer: trade.buyer, wattHours: 0, got: 0, paid: 0, count: 0, origins: new Set(),
      };
      pair.wattHours += trade.wattHours;
      pair.got += trade.gets * trade.wattHours;
      pair.paid += trade.pays * trade.wattHours;
      pair.count++;
      pair.origins.add(trade.origin);
      pairs.set(key, pair);
    }
  }
  return [...pairs.values()].map((pair) => ({
    ...pair, gets: pair.got / pair.wattHours, pays: pair.paid / pair.wattHours,
  }));
}

/** What is said about the clearing of a slot, and about single orders. */
function reasonsOf(slot) {
  const flat = facts.market.reasons[slot];
  const reasons = [];
  for (let i = 0; i < flat.length; i += 2) {
    reasons.push({
      about: flat[i] < 0 ? null : facts.market.words[flat[i]], sentence: facts.market.words[flat[i + 1]],
    });
  }
  return reasons;
}

/** What stands behind a meter, short. */
const kindLabel = (who) => ({ home: who.pvKwp > 0 ? `home, PV ${who.pvKwp} kW` : "home", charger: "charging point", storage: "battery" })[who.kind];

/** What stands behind a meter, in words. */
function kindWords(who) {
  switch (who.kind) {
    case "home": return who.pvKwp > 0 ? `home with ${who.pvKwp} kW of panels` : "home";
    case "charger": return "charging point";
    case "storage": return "battery";
    default: return "the community's pool";
  }
}
