package org.openelecbay.market.auction;

import org.openelecbay.core.Money;

/// Who covers the deficit of an auction that pays sellers more than buyers pay; never a levy on what was reported.
public sealed interface Financing {

    /// Nobody: the auction refuses to run.
    record None() implements Financing {}

    /// The operator, as in a pilot.
    record Operator() implements Financing {}

    /// Everybody with an order in a slot in which both sides have one pays the same fee, fixed before the gate opens,
    /// whether it trades or not; the operator keeps what is too much and adds what is missing.
    ///
    /// @param fee of one participant in one slot, not negative
    record ParticipationFee(Money fee) implements Financing {
        public ParticipationFee {
            if (fee.isNegative()) {
                throw new IllegalArgumentException("A participation fee of " + fee + " would be a gift.");
            }
        }
    }
}
