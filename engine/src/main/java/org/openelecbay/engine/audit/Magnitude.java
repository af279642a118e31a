package org.openelecbay.engine.audit;

import java.util.Optional;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Payment;
import org.openelecbay.core.Price;
import org.openelecbay.core.Trade;

/// No amount is so large that the sums of a clearing could overflow.
final class Magnitude {

    private Magnitude() {}

    static Optional<String> check(Clearing clearing) {
        long most = Long.MAX_VALUE
                / 4
                / (1 + clearing.trades().size() + clearing.payments().size());
        for (Trade trade : clearing.trades()) {
            long wattHours = trade.quantity().wattHours();
            if (wattHours > most
                    || !isBelow(most, wattHours, trade.sellerGets())
                    || !isBelow(most, wattHours, trade.buyerPays())
                    || !isBelow(most, wattHours, trade.promise().premium())) {
                return Optional.of("Trade " + trade.number() + " is too large to be booked: " + trade.quantity()
                        + " at " + trade.sellerGets() + " to " + trade.buyerPays() + ".");
            }
        }
        for (Payment payment : clearing.payments()) {
            if (payment.money().nanos() > most) {
                return Optional.of("A payment of " + payment.money() + " is too large to be booked.");
            }
        }
        return Optional.empty();
    }

    private static boolean isBelow(long most, long wattHours, Price price) {
        long high = Math.multiplyHigh(wattHours, price.microsPerKwh());
        long low = wattHours * price.microsPerKwh();
        boolean fits = high == low >> 63;
        return fits && -most <= low && low <= most;
    }
}
