package org.openelecbay.settlement.bill;

import java.time.Instant;
import java.util.List;
import org.openelecbay.core.MemberId;
import org.openelecbay.core.Money;

/// What one member pays or receives for a period.
///
/// @param member whose bill
/// @param from start of the period
/// @param to end of the period, not included
/// @param lines exact amounts by cause and direction
/// @param total what is due in hundredths of the currency, as money; received is positive
/// @param rounding what rounding added to the exact sum of the lines, at most half a hundredth
public record Bill(MemberId member, Instant from, Instant to, List<BillLine> lines, Money total, Money rounding) {

    public Bill {
        lines = List.copyOf(lines);
    }

    /// The exact sum of the lines before rounding; received is positive.
    public Money exact() {
        return total.minus(rounding);
    }
}
