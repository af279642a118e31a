package org.openelecbay.simulation.indicator;

import org.openelecbay.core.Clearing;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Payment;
import org.openelecbay.core.Trade;
import org.openelecbay.core.Traffic;
import org.openelecbay.simulation.day.DayResult;
import org.openelecbay.simulation.day.SlotRecord;

/// What the market said on the wire over a day: orders in, confirmations of trades and payments out, meter values,
/// and what the rule itself exchanges ([Traffic]). Sizes are those of plain binary messages, 8 bytes a number and 16 an
/// id, without headers, so that rules compare and protocols do not.
final class Wire {

    /// Order id and owner; slot, side, instant.
    private static final long ORDER = 2 * Traffic.ID + 3 * Traffic.NUMBER;

    /// Energy and limit of a segment.
    private static final long SEGMENT = 2 * Traffic.NUMBER;

    /// The other side; slot, number, energy, price.
    private static final long CONFIRMATION = Traffic.ID + 4 * Traffic.NUMBER;

    /// The other side; slot, money, cause.
    private static final long PAYMENT = Traffic.ID + 3 * Traffic.NUMBER;

    /// The meter; instant, imported, exported.
    private static final long METER_VALUE = Traffic.ID + 3 * Traffic.NUMBER;

    private Wire() {}

    static Traffic of(DayResult day) {
        Traffic sum = Traffic.NONE;
        for (SlotRecord slot : day.slots()) {
            long meters = slot.metered().size();
            sum = sum.plus(slot.clearing().traffic())
                    .plus(new Traffic(0, slot.orders(), slot.orders() * ORDER + slot.segments() * SEGMENT))
                    .plus(results(slot.clearing()))
                    .plus(new Traffic(0, meters, meters * METER_VALUE));
        }
        return sum;
    }

    private static Traffic results(Clearing clearing) {
        long confirmations = 0;
        for (Trade trade : clearing.trades()) {
            confirmations += hears(trade.seller()) + hears(trade.buyer());
        }
        long payments = 0;
        for (Payment payment : clearing.payments()) {
            payments += hears(payment.from()) + hears(payment.to());
        }
        return new Traffic(0, confirmations + payments, confirmations * CONFIRMATION + payments * PAYMENT);
    }

    private static long hears(ParticipantId side) {
        return side.equals(ParticipantId.COMMUNITY) ? 0 : 1;
    }

    private static long hears(Payment.Party party) {
        return switch (party) {
            case Payment.Participating(ParticipantId id) -> hears(id);
            case Payment.Holding _ -> 0;
        };
    }
}
