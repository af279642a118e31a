package org.openelecbay.market.auction.continuous;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openelecbay.core.Bid;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Order;
import org.openelecbay.core.Reason;

/// What became of one order of a slot; its segments have consecutive numbers.
final class OrderRecord {

    private final Order order;
    private final int firstSegment;
    private long filledWattHours;
    private @Nullable Withdrawal withdrawal;

    OrderRecord(Order order, int firstSegment) {
        this.order = order;
        this.firstSegment = firstSegment;
    }

    Order order() {
        return order;
    }

    int firstSegment() {
        return firstSegment;
    }

    int endOfSegments() {
        return firstSegment + order.segments().size();
    }

    void fill(long wattHours) {
        filledWattHours += wattHours;
    }

    void withdraw(Withdrawal why) {
        withdrawal = why;
    }

    /// What was withdrawn by the amendment itself needs no reason.
    void amend() {
        withdrawal = null;
    }

    /// Why not all of it has traded, if some of it was left.
    ///
    /// @param stands whether some of it stands to the end
    Optional<Reason> whyNotAll(boolean stands) {
        if (withdrawal != null) {
            return Optional.of(reason(why(withdrawal)));
        }
        if (!stands) {
            return Optional.empty();
        }
        String others = order instanceof Bid ? "no further offer was as low" : "no further bid was as high";
        return Optional.of(reason(others + " while it stood"));
    }

    private Reason reason(String why) {
        String traded = filledWattHours == 0
                ? "None of this order traded: "
                : "Only " + Energy.ofWattHours(filledWattHours) + " of this order traded: ";
        return Reason.order(order.id(), traded + why + ".");
    }

    private static String why(Withdrawal withdrawal) {
        return switch (withdrawal) {
            case CANCELLED -> "its owner withdrew it";
            case EXPIRED -> "its validity ended";
            case IOC -> "it was not to stand, and no more could trade at once";
            case SELF_TRADE -> "the best order on the other side was of the same owner, and nobody trades with itself";
            case GATE_CLOSED -> "the gate closed";
        };
    }
}
