package org.openelecbay.cli.vector.market;

import java.math.BigInteger;
import java.util.List;
import java.util.function.Predicate;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Price;
import org.openelecbay.market.auction.Crossing;

/// The quantities at the marginal limits of both sides, among which PRO_RATA shares what is left.
///
/// @param bids at the marginal bid's limit; none where all of them trade completely
/// @param asks at the marginal ask's limit; none where all of them trade completely
record MarginalLevel(List<Energy> bids, List<Energy> asks) {

    static MarginalLevel of(WrittenBook book, Crossing crossing, Units units) {
        Price bid = crossing.marginalBid();
        Price ask = crossing.marginalOffer();
        return new MarginalLevel(
                rationed(
                        at(limit -> limit.equals(bid), book.bids(), units),
                        at(limit -> limit.compareTo(bid) > 0, book.bids(), units),
                        crossing.volume()),
                rationed(
                        at(limit -> limit.equals(ask), book.asks(), units),
                        at(limit -> limit.compareTo(ask) < 0, book.asks(), units),
                        crossing.volume()));
    }

    private static List<Energy> rationed(List<Energy> level, List<Energy> better, Energy volume) {
        Energy wanted = sum(level).plus(sum(better));
        return wanted.equals(volume) ? List.of() : level;
    }

    private static Energy sum(List<Energy> energies) {
        return energies.stream().reduce(Energy.ZERO, Energy::plus);
    }

    private static List<Energy> at(Predicate<Price> limit, List<WrittenOrder> side, Units units) {
        return side.stream()
                .flatMap(order -> order.steps().stream())
                .filter(step -> limit.test(units.price(step.price())))
                .map(step -> units.energy(step.quantity()))
                .toList();
    }

    /// Units in which every share of both levels is whole, if they can still be counted; else the same units.
    ///
    /// A share is `left x quantity / sum`; it is whole in units finer by the sum over the common divisor.
    Units wholeShares(Units units) {
        BigInteger buying = refinement(bids);
        BigInteger selling = refinement(asks);
        BigInteger both = buying.multiply(selling).divide(buying.gcd(selling));
        return both.bitLength() < Long.SIZE ? units.finer(both.longValue()).orElse(units) : units;
    }

    private static BigInteger refinement(List<Energy> level) {
        BigInteger sum = BigInteger.ZERO;
        BigInteger common = BigInteger.ZERO;
        for (Energy each : level) {
            sum = sum.add(BigInteger.valueOf(each.wattHours()));
            common = common.gcd(BigInteger.valueOf(each.wattHours()));
        }
        return common.signum() == 0 ? BigInteger.ONE : sum.divide(common);
    }
}
