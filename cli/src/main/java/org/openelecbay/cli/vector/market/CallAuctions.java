package org.openelecbay.cli.vector.market;

import static org.openelecbay.cli.vector.Resolution.Kind.ENERGY;
import static org.openelecbay.cli.vector.Resolution.Kind.MONEY;
import static org.openelecbay.cli.vector.Resolution.Kind.PRICE;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Resolution;
import org.openelecbay.cli.vector.Topic;
import org.openelecbay.cli.vector.UnusableCase;
import org.openelecbay.core.Ratio;
import org.openelecbay.market.auction.AuctionOutcome;
import org.openelecbay.market.auction.CallAuction;
import org.openelecbay.market.auction.Pricing;
import org.openelecbay.market.auction.TieRule;
import tools.jackson.databind.node.ObjectNode;

/// A01: the call double auction with its two uniform prices and its two discriminatory views (spec A.2 and A.3).
///
/// Under PRO_RATA the units of energy are refined until the shares of the marginal limit are whole, so that the
/// answer is the exact one and not that of largest remainders.
public final class CallAuctions implements Topic {

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final int DECIMALS_OF_K = 9;

    @Override
    public ObjectNode answer(Given inputs) {
        WrittenBook book = WrittenBook.of(inputs);
        Ratio k = share(inputs.decimal("k", HALF));
        TieRule tie = tieRule(inputs.text("tie", "TIME"));
        CallAuction auction = new CallAuction(Pricing.EQUILIBRIUM, k, tie);
        Units units = Units.of(book.quantities(), book.prices(), 1);
        AuctionOutcome outcome = auction.outcome(book.in(units), book.context(units));
        if (tie == TieRule.PRO_RATA && outcome.crossing().isPresent()) {
            Units finer =
                    MarginalLevel.of(book, outcome.crossing().get(), units).wholeShares(units);
            return new AuctionView(book, finer, k).of(auction.outcome(book.in(finer), book.context(finer)));
        }
        return new AuctionView(book, units, k).of(outcome);
    }

    @Override
    public Resolution resolution() {
        return new Resolution(
                Map.ofEntries(
                        Map.entry("volume", ENERGY),
                        Map.entry("qty", ENERGY),
                        Map.entry("fills", ENERGY),
                        Map.entry("price", PRICE),
                        Map.entry("marginalBid", PRICE),
                        Map.entry("marginalAsk", PRICE),
                        Map.entry("equilibriumInterval", PRICE),
                        Map.entry("priceEquilibrium", PRICE),
                        Map.entry("priceMarginalPair", PRICE),
                        Map.entry("welfare", MONEY),
                        Map.entry("payAsBid", MONEY)),
                (path, expected) -> expected.path("pairwiseK"));
    }

    private static Ratio share(BigDecimal k) {
        if (k.signum() < 0 || k.compareTo(BigDecimal.ONE) > 0) {
            throw new UnusableCase("k is " + k.toPlainString() + ", where a share from 0 to 1 is expected.");
        }
        BigInteger numerator = k.movePointRight(DECIMALS_OF_K)
                .setScale(0, RoundingMode.HALF_EVEN)
                .unscaledValue();
        BigInteger denominator = BigInteger.TEN.pow(DECIMALS_OF_K);
        BigInteger common = numerator.gcd(denominator);
        return new Ratio(
                numerator.divide(common).longValueExact(),
                denominator.divide(common).longValueExact());
    }

    private static TieRule tieRule(String name) {
        return switch (name.toUpperCase(Locale.ROOT)) {
            case "TIME" -> TieRule.TIME;
            case "PRO_RATA" -> TieRule.PRO_RATA;
            default -> throw new UnusableCase("The tie rule " + name + " is not known; known are TIME and PRO_RATA.");
        };
    }
}
