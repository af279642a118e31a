package org.openelecbay.market.game.blocks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Energy;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Price;
import org.openelecbay.core.PriceBand;
import org.openelecbay.core.Reason;
import org.openelecbay.core.Traffic;
import org.openelecbay.market.Disclosure;
import org.openelecbay.market.Entrants;
import org.openelecbay.market.MarketMechanism;
import org.openelecbay.market.OrderBook;
import org.openelecbay.market.Property;
import org.openelecbay.market.SlotContext;
import org.openelecbay.market.auction.Ladder;
import org.openelecbay.market.auction.curve.OrderCurves;
import org.openelecbay.market.auction.curve.WholeTrades;
import org.openelecbay.market.auction.session.Session;
import org.openelecbay.market.auction.session.Tally;
import org.openelecbay.market.game.nash.BestResponses.Ending;
import org.openelecbay.market.game.nash.Efficiency;
import org.openelecbay.market.pool.LocalPrices;

/// The bidding game of Elecbay on the orders of a slot: each step of a bid is demand, each step of an offer generation,
/// that its owner switches on or off.
///
/// A member's steps go on from the best limit; who is on both sides of the book plays with the side of its earliest
/// order. Best responses from all steps on; where they go round in circles or do not end, only what its owner would
/// rather switch off is switched off, which always ends and leaves nobody worse off than out.
///
/// Cost: steps a round. Source: docs/reference/games.md, after Zhang et al. 2018.
public final class ElecbayBidding implements MarketMechanism {

    /// The most rounds that may be asked for.
    public static final int MOST_ROUNDS = 10_000;

    private final LocalRate rate;
    private final int rounds;

    /// The rule.
    ///
    /// @param rounds 1 to [#MOST_ROUNDS]
    public ElecbayBidding(LocalRate rate, int rounds) {
        if (rounds < 1 || rounds > MOST_ROUNDS) {
            throw new IllegalArgumentException(
                    "The bidding game may take " + rounds + " rounds; allowed are 1 to " + MOST_ROUNDS + ".");
        }
        this.rate = rate;
        this.rounds = rounds;
    }

    @Override
    public Clearing clear(OrderBook book, SlotContext context) {
        Entrants entrants = Entrants.willing(book, context).oneSidePerOwner();
        Clearing clearing = Session.of(entrants.book(), context, (bids, offers, tally) -> {
            bids.breakTies(bids.size(), context.ties());
            offers.breakTies(offers.size(), context.ties());
            return new Round(bids, offers, context.band()).played(tally);
        });
        List<Reason> reasons = new ArrayList<>(clearing.reasons());
        reasons.addAll(entrants.turnedAway());
        return new Clearing(clearing.slot(), clearing.trades(), clearing.payments(), reasons, clearing.traffic());
    }

    /// The game that a book is, its members in the order of their first steps, bids before offers.
    BlockGame game(Ladder bids, Ladder offers, PriceBand band) {
        return new Round(bids, offers, band).game;
    }

    /// One slot.
    private final class Round {

        private final Ladder bids;
        private final Ladder offers;
        private final PriceBand band;
        private final List<List<Integer>> ranks;
        private final BlockGame game;

        Round(Ladder bids, Ladder offers, PriceBand band) {
            this.bids = bids;
            this.offers = offers;
            this.band = band;
            Map<ParticipantId, List<Integer>> byOwner = new LinkedHashMap<>();
            collect(bids, byOwner);
            int buyers = byOwner.size();
            collect(offers, byOwner);
            this.ranks = List.copyOf(byOwner.values());
            List<BlockMember> members = new ArrayList<>(ranks.size());
            for (int player = 0; player < ranks.size(); player++) {
                Ladder side = player < buyers ? bids : offers;
                double sign = player < buyers ? -1 : 1;
                members.add(new BlockMember(
                        0,
                        ranks.get(player).stream()
                                .map(rank -> new BlockMember.Block(
                                        sign * side.quantity(rank) / OrderCurves.WATT_HOURS,
                                        side.limit(rank) / OrderCurves.MICROS))
                                .toList()));
            }
            this.game = new BlockGame(
                    members,
                    rate,
                    band.exportPrice().currencyPerKwh(),
                    band.importPrice().currencyPerKwh());
        }

        String played(Tally tally) {
            BlockPlay play = BlockPlay.of(game, rounds);
            int said = play.rounds();
            String unrest = play.ending() == Ending.CYCLE
                    ? "Best responses go round in circles after " + said + " rounds: no equilibrium was found"
                    : "After " + said + " rounds members still switch: no equilibrium was found";
            boolean isStable = play.ending() == Ending.EQUILIBRIUM;
            if (!isStable) {
                tally.standsIn();
            }
            BlockPlay last = isStable ? play : BlockPlay.leaving(game, rounds);
            if (!isStable && last.ending() != Ending.EQUILIBRIUM) {
                tally.whyNot(unrest + ".", unrest + ".");
                return "Nothing trades: members still switch after " + said + " rounds, and after as many of only"
                        + " switching off.";
            }
            tally.said(traffic(isStable ? said : said + last.rounds()));
            Price price = enter(last.profile(), tally);
            tally.whyNot(
                    "At " + price + " for local energy and the supplier's price for the rest its owner leaves this"
                            + " demand off.",
                    "At " + price + " for local energy and the supplier's price for the rest its owner leaves this"
                            + " generation off.");
            return isStable
                    ? String.format(
                            Locale.ROOT,
                            "An equilibrium after %d rounds: nobody gains more than %.1e by switching on or off alone, with"
                                    + " local energy at %s%s.",
                            said,
                            last.epsilon(),
                            price,
                            anarchy(last))
                    : unrest + "; only what its owner would rather have off is off, with local energy at " + price
                            + ".";
        }

        /// Everybody's energy at the local price, in proportion on the long side.
        private Price enter(int[] profile, Tally tally) {
            double[] bought = new double[bids.size()];
            double[] sold = new double[offers.size()];
            long demand = 0;
            long supply = 0;
            for (int player = 0; player < profile.length; player++) {
                for (int k = 0; k < profile[player]; k++) {
                    int rank = ranks.get(player).get(k);
                    if (game.position(player, 1) < 0) {
                        bought[rank] = bids.quantity(rank);
                        demand += bids.quantity(rank);
                    } else {
                        sold[rank] = offers.quantity(rank);
                        supply += offers.quantity(rank);
                    }
                }
            }
            Price price = price(Energy.ofWattHours(supply), Energy.ofWattHours(demand));
            WholeTrades.atOnePrice(bids, offers, bought, sold, price, tally);
            return price;
        }

        private Price price(Energy supply, Energy demand) {
            if (rate == LocalRate.MID_MARKET || supply.isZero() || demand.isZero()) {
                return band.middle();
            }
            LocalPrices prices = LocalPrices.supplyDemandRatio(supply, demand, band, Price.ZERO);
            return supply.compareTo(demand) <= 0 ? prices.sell() : prices.buy();
        }

        private String anarchy(BlockPlay play) {
            double most = GreatestWelfare.of(
                    bids,
                    offers,
                    band.exportPrice().currencyPerKwh(),
                    band.importPrice().currencyPerKwh());
            int[] profile = play.profile();
            OptionalDouble price = Efficiency.ofWelfare(most, game.welfare(profile, game.balance(profile)));
            return price.isPresent()
                    ? String.format(
                            Locale.ROOT,
                            "; the best trades for all would be worth at most %.4f times as much (its price of anarchy)",
                            price.getAsDouble())
                    : "";
        }

        /// Each round everybody is told supply and demand and answers with its position.
        private Traffic traffic(long played) {
            long members = ranks.size();
            return new Traffic(played, 2 * played * members, played * members * (Traffic.ID + 3L * Traffic.NUMBER));
        }
    }

    private static void collect(Ladder side, Map<ParticipantId, List<Integer>> byOwner) {
        for (int rank = 0; rank < side.size(); rank++) {
            byOwner.computeIfAbsent(side.owner(rank), _ -> new ArrayList<>(1)).add(rank);
        }
    }

    @Override
    public Map<Property, String> exceptions() {
        return Map.of(
                Property.EFFICIENT,
                "Whole blocks that count on others stay off; the price of anarchy says how much that can cost.",
                Property.SYMMETRIC,
                "Of two equal blocks one may be on and the other off, where both together would not pay.",
                Property.TRUTHFUL,
                "It plays the best switching for the limits that are given; other limits can do better.");
    }

    @Override
    public Set<Disclosure> discloses() {
        return Set.of(Disclosure.QUANTITIES);
    }
}
