package org.openelecbay.settlement.tier;

import java.util.ArrayList;
import java.util.List;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Money;
import org.openelecbay.core.Ratio;

/// The deviations of a community, netted and priced once at the dual price; who deviated in the direction of
/// the net shares its cost in proportion, and who deviated against it pays and gets nothing.
///
/// The parts are whole nanos that sum to the cost exactly: each is what the running share rounds to, less
/// what is already given. Source: spec scheduling 8.
///
/// @param net of all deviations; short above zero
/// @param cost of the net, negative is received
/// @param parts of the cost, by member
public record CommunityNetting(Energy net, Money cost, List<Money> parts) {

    public CommunityNetting {
        parts = List.copyOf(parts);
    }

    /// Nets deviations at one price.
    ///
    /// @param deviations of the members; short above zero
    public static CommunityNetting of(List<Energy> deviations, TierPrices prices) {
        Energy net = deviations.stream().reduce(Energy.ZERO, Energy::plus);
        Money cost = prices.imbalance(net, ImbalancePricing.DUAL);
        return new CommunityNetting(net, cost, parts(deviations, net, cost));
    }

    private static List<Money> parts(List<Energy> deviations, Energy net, Money cost) {
        long all = 0;
        for (Energy each : deviations) {
            all = Math.addExact(all, towards(each, net));
        }
        List<Money> parts = new ArrayList<>();
        long reached = 0;
        Money given = Money.ZERO;
        for (Energy each : deviations) {
            reached += towards(each, net);
            Money due = all == 0 ? Money.ZERO : Money.ofNanos(new Ratio(reached, all).of(cost.nanos()));
            parts.add(due.minus(given));
            given = due;
        }
        return parts;
    }

    /// The size of a deviation in the direction of the net, Wh.
    private static long towards(Energy deviation, Energy net) {
        Energy part = net.isPositive() ? deviation.positivePart() : deviation.negativePart();
        return net.isZero() ? 0 : part.wattHours();
    }
}
