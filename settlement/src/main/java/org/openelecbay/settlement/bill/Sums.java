package org.openelecbay.settlement.bill;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.openelecbay.core.Cause;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Money;
import org.openelecbay.settlement.ledger.Transfer;

/// Paid and received energy and money of one member, by cause.
///
/// A reversal is taken off the line that it undoes, so that a corrected slot reads as if it had been right from the
/// start.
final class Sums {

    private record Sum(Energy energy, Money money) {
        Sum plus(Sum other) {
            return new Sum(energy.plus(other.energy), money.plus(other.money));
        }
    }

    private final Map<Cause, Sum> paid = new EnumMap<>(Cause.class);
    private final Map<Cause, Sum> received = new EnumMap<>(Cause.class);

    void pays(Transfer transfer) {
        add(transfer, transfer.reversal() ? received : paid);
    }

    void receives(Transfer transfer) {
        add(transfer, transfer.reversal() ? paid : received);
    }

    /// The lines in the order of their causes, paid before received.
    List<BillLine> lines() {
        List<BillLine> lines = new ArrayList<>(paid.size() + received.size());
        addLines(paid, false, lines);
        addLines(received, true, lines);
        lines.sort(Comparator.comparing(BillLine::cause));
        return lines;
    }

    private static void add(Transfer transfer, Map<Cause, Sum> side) {
        Sum sum = transfer.reversal()
                ? new Sum(transfer.energy().negated(), transfer.money().negated())
                : new Sum(transfer.energy(), transfer.money());
        side.merge(transfer.cause(), sum, Sum::plus);
    }

    private static void addLines(Map<Cause, Sum> side, boolean received, List<BillLine> lines) {
        side.forEach((cause, sum) -> {
            if (!sum.money().isZero()) {
                lines.add(new BillLine(cause, received, sum.energy(), sum.money()));
            }
        });
    }
}
