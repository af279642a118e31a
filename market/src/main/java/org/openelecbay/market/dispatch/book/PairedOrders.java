package org.openelecbay.market.dispatch.book;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openelecbay.core.Distances;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Price;
import org.openelecbay.market.SlotContext;
import org.openelecbay.market.auction.Ladder;
import org.openelecbay.market.auction.curve.Curve;
import org.openelecbay.market.auction.curve.OrderCurves;
import org.openelecbay.market.auction.curve.WholeTrades;
import org.openelecbay.market.dispatch.bilateral.BilateralMarket;
import org.openelecbay.market.dispatch.bilateral.Partnership;
import org.openelecbay.market.dispatch.bilateral.Trader;

/// The orders of a slot as a market of pairs: the steps of the offers are the first traders, those of the bids follow.
///
/// Only pairs that could gain are formed, each order with the nearest of those. Energy is counted in the mean quantity
/// of a step and money per energy in the range from the best offer to the best bid, so that the same orders in other
/// quantities or other money make the same market.
final class PairedOrders {

    /// Pairs that may be looked at for one book; beyond it everybody looks at an even sample.
    private static final long MOST_LOOKS = 8_000_000;

    /// Pairs that a book may have.
    private static final long MOST_PAIRS = 2_000_000;

    /// Pairs whose sums are rounded together; beyond it each pair is rounded alone.
    private static final int MOST_ROUNDED = 200_000;

    /// Units of a pair that are nothing.
    private static final double DUST = 1e-6;

    private final Ladder bids;
    private final Ladder offers;
    private final SlotContext context;
    private final PairingTerms terms;
    private final boolean[] bidPlaced;
    private final boolean[] offerPlaced;
    private final double unit;
    private final double range;
    private final int partners;
    private final int looks;
    private final BilateralMarket market;
    private final List<ParticipantId> owners;

    private PairedOrders(Ladder bids, Ladder offers, SlotContext context, PairingTerms terms) {
        this.bids = bids;
        this.offers = offers;
        this.context = context;
        this.terms = terms;
        this.bidPlaced = placed(bids, context.distances());
        this.offerPlaced = placed(offers, context.distances());
        long steps = (long) bids.size() + offers.size();
        this.partners = Math.clamp(MOST_PAIRS / steps, 1, terms.partners());
        this.looks = Math.clamp(MOST_LOOKS / steps, partners, Integer.MAX_VALUE);
        OrderCurves curves = OrderCurves.of(bids, offers, terms.flexibility());
        this.unit = mean(curves);
        this.range = range(bids, offers);
        this.market = new BilateralMarket(traders(curves), pairs());
        this.owners = Stream.concat(
                        IntStream.range(0, offers.size()).mapToObj(offers::owner),
                        IntStream.range(0, bids.size()).mapToObj(bids::owner))
                .toList();
    }

    /// Ties of the ladders are broken first.
    static PairedOrders of(Ladder bids, Ladder offers, SlotContext context, PairingTerms terms) {
        bids.breakTies(bids.size(), context.ties());
        offers.breakTies(offers.size(), context.ties());
        return new PairedOrders(bids, offers, context, terms);
    }

    BilateralMarket market() {
        return market;
    }

    /// Of the traders, by their numbers.
    List<ParticipantId> owners() {
        return owners;
    }

    /// kWh in one unit of the market.
    double unit() {
        return unit;
    }

    /// Whether the book was too large for what was asked, so that orders have fewer partners or looked at fewer.
    boolean isThinned() {
        return partners < terms.partners() || looks < Math.max(bids.size(), offers.size());
    }

    /// How many partners each order chose at most.
    int partners() {
        return partners;
    }

    /// The middle of the best bid and the best offer, in prices of the market.
    double middle() {
        return (bids.limit(0) / OrderCurves.MICROS + offers.limit(0) / OrderCurves.MICROS) / 2 / range;
    }

    /// A penalty for iterations between pairs. It has to move prices across their range and quantities across a unit
    /// in few rounds, so it is a fifth and half of the root of the mean slope: curves may be almost flat.
    double penalty() {
        double slope =
                market.traders().stream().mapToDouble(Trader::slope).average().orElseThrow();
        return 0.2 + Math.sqrt(slope) / 2;
    }

    /// The trades in whole watt-hours and micros. The sums of each order are rounded down or up; prices that differ by
    /// less than what the agreement is good for are settled as one.
    ///
    /// @param trades units by pair
    /// @param prices by pair, in those of the market
    /// @param width within which prices are one, in those of the market; infinite for one price, which drops
    /// pairs that it
    ///     does not suit
    List<WholeTrades.Pair> whole(double[] trades, double[] prices, double width) {
        int[] traded =
                IntStream.range(0, trades.length).filter(e -> trades[e] > DUST).toArray();
        double[] wattHours = new double[traded.length];
        double[] settled = new double[traded.length];
        for (int k = 0; k < traded.length; k++) {
            wattHours[k] = trades[traded[k]] * unit * OrderCurves.WATT_HOURS;
            settled[k] = prices[traded[k]] * range;
        }
        SettledPrices.settle(settled, wattHours, width * range);
        WholeSteps steps = new WholeSteps(bids, offers);
        for (int k = 0; k < traded.length; k++) {
            Partnership pair = market.pairs().get(traded[k]);
            boolean suits = width < Double.POSITIVE_INFINITY || suits(pair, settled[k]);
            steps.add(pair.buyer() - offers.size(), pair.seller(), suits ? wattHours[k] : 0);
        }
        double[] whole = traded.length <= MOST_ROUNDED ? steps.whole() : steps.energies();
        List<WholeTrades.Pair> pairs = new ArrayList<>(traded.length);
        for (int k = 0; k < traded.length; k++) {
            Partnership pair = market.pairs().get(traded[k]);
            pairs.add(new WholeTrades.Pair(
                    pair.buyer() - offers.size(), pair.seller(), whole[k], Price.ofMicrosPerKwh((long)
                            Math.rint(settled[k] * OrderCurves.MICROS))));
        }
        return pairs;
    }

    private boolean suits(Partnership pair, double price) {
        double micros = Math.rint(price * OrderCurves.MICROS);
        return offers.limit(pair.seller()) <= micros && micros <= bids.limit(pair.buyer() - offers.size());
    }

    /// Currency per kWh from the best offer to the best bid; 1 where they do not meet, so that there are no pairs.
    private static double range(Ladder bids, Ladder offers) {
        long micros = bids.limit(0) - offers.limit(0);
        return micros > 0 ? micros / OrderCurves.MICROS : 1;
    }

    private static double mean(OrderCurves curves) {
        double sum = 0;
        for (Curve curve : curves.offers()) {
            sum += curve.most();
        }
        for (Curve curve : curves.bids()) {
            sum += curve.most();
        }
        return sum / (curves.offers().size() + curves.bids().size());
    }

    private List<Trader> traders(OrderCurves curves) {
        List<Trader> traders = new ArrayList<>();
        curves.offers().forEach(curve -> traders.add(trader(true, curve)));
        curves.bids().forEach(curve -> traders.add(trader(false, curve)));
        return traders;
    }

    private Trader trader(boolean sells, Curve curve) {
        return new Trader(sells, curve.slope() * unit / range, curve.limit() / range, 0, curve.most() / unit);
    }

    private List<Partnership> pairs() {
        TreeSet<Long> chosen = new TreeSet<>();
        Nearest nearest = new Nearest(partners);
        int crossing = offers.size();
        for (int bid = 0; bid < bids.size(); bid++) {
            while (crossing > 0 && offers.limit(crossing - 1) >= bids.limit(bid)) {
                crossing--;
            }
            int count = Math.min(crossing, looks);
            for (int k = 0; k < count; k++) {
                int offer = (int) ((long) k * crossing / count);
                consider(nearest, bid, offer, bid, offer);
            }
            for (int offer : nearest.take()) {
                chosen.add((long) offer * bids.size() + bid);
            }
        }
        crossing = bids.size();
        for (int offer = 0; offer < offers.size(); offer++) {
            while (crossing > 0 && bids.limit(crossing - 1) <= offers.limit(offer)) {
                crossing--;
            }
            int count = Math.min(crossing, looks);
            for (int k = 0; k < count; k++) {
                int bid = (int) ((long) k * crossing / count);
                consider(nearest, bid, offer, offer, bid);
            }
            for (int bid : nearest.take()) {
                chosen.add((long) offer * bids.size() + bid);
            }
        }
        List<Partnership> pairs = new ArrayList<>(chosen.size());
        for (long each : chosen) {
            int offer = (int) (each / bids.size());
            int bid = (int) (each % bids.size());
            double minded = minded(distance(bid, offer)) / 2 / range;
            pairs.add(new Partnership(offer, offers.size() + bid, minded, minded));
        }
        return pairs;
    }

    private void consider(Nearest nearest, int bid, int offer, int chooser, int candidate) {
        double distance = distance(bid, offer);
        double gain = (bids.limit(bid) - offers.limit(offer)) / OrderCurves.MICROS;
        if (gain > minded(distance) && !bids.owner(bid).equals(offers.owner(offer))) {
            nearest.consider(distance, chooser, candidate);
        }
    }

    /// Who has no place, such as the shared battery, is near to everybody.
    private double distance(int bid, int offer) {
        return bidPlaced[bid] && offerPlaced[offer]
                ? context.distances().between(offers.owner(offer), bids.owner(bid))
                : 0;
    }

    private static boolean[] placed(Ladder ladder, Distances distances) {
        boolean[] placed = new boolean[ladder.size()];
        for (int rank = 0; rank < placed.length; rank++) {
            placed[rank] = distances.knows(ladder.owner(rank));
        }
        return placed;
    }

    private double minded(double distance) {
        return distance * terms.localPreference().currencyPerKwh();
    }
}
