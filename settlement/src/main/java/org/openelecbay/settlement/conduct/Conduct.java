package org.openelecbay.settlement.conduct;

import java.math.BigInteger;
import java.util.Optional;
import org.openelecbay.core.Money;
import org.openelecbay.core.Price;
import org.openelecbay.core.Ratio;

/// What earlier promises mean for one participant in one slot.
///
/// A buyer pays its price and the surcharge on top, a seller hands the surcharge over out of its price. Limits are
/// moved beforehand, so that price and surcharge together respect the limit that was given: `b / (1 + s)` down to the
/// micro for a buyer, `a / (1 - s)` up to the micro for a seller. Where the money flows the other way, at limits that
/// are not positive, there is no surcharge. Source: spec G.6.
///
/// @param mayTrade false keeps it out of the local market, not out of the grid
/// @param surcharge share of the price, from 0 to 1
public record Conduct(boolean mayTrade, Ratio surcharge) {

    /// Nothing against it.
    public static final Conduct GOOD = new Conduct(true, new Ratio(0, 1));

    public boolean isSurcharged() {
        return surcharge.numerator() > 0;
    }

    /// The limit under which a buyer competes.
    public Price bidLimit(Price limit) {
        return limit.microsPerKwh() <= 0
                ? limit
                : Price.ofMicrosPerKwh(whole(limit.microsPerKwh())
                        .divide(BigInteger.valueOf(surcharge.denominator()).add(share()))
                        .longValueExact());
    }

    /// The limit under which a seller competes; empty when no price up to `highest` would leave it its limit.
    public Optional<Price> offerLimit(Price limit, Price highest) {
        if (limit.microsPerKwh() <= 0 || !isSurcharged()) {
            return Optional.of(limit);
        }
        BigInteger left = BigInteger.valueOf(surcharge.denominator()).subtract(share());
        if (left.signum() == 0) {
            return Optional.empty();
        }
        BigInteger[] parts = whole(limit.microsPerKwh()).divideAndRemainder(left);
        BigInteger up = parts[1].signum() > 0 ? parts[0].add(BigInteger.ONE) : parts[0];
        return up.compareTo(BigInteger.valueOf(highest.microsPerKwh())) > 0
                ? Optional.empty()
                : Optional.of(Price.ofMicrosPerKwh(up.longValueExact()));
    }

    /// The surcharge on this money, down to the nano; nothing on what is not positive.
    public Money on(Money money) {
        return Money.ofNanos(BigInteger.valueOf(Math.max(0, money.nanos()))
                .multiply(share())
                .divide(BigInteger.valueOf(surcharge.denominator()))
                .longValueExact());
    }

    private BigInteger whole(long micros) {
        return BigInteger.valueOf(micros).multiply(BigInteger.valueOf(surcharge.denominator()));
    }

    private BigInteger share() {
        return BigInteger.valueOf(surcharge.numerator());
    }
}
