package org.openelecbay.simulation.report;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openelecbay.core.Cause;
import org.openelecbay.core.MemberId;
import org.openelecbay.core.Participant;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Trade;
import org.openelecbay.settlement.bill.Bill;
import org.openelecbay.settlement.bill.BillLine;
import org.openelecbay.simulation.day.DayResult;
import org.openelecbay.simulation.day.SlotRecord;
import org.openelecbay.simulation.indicator.MoneyIndicators;
import org.openelecbay.simulation.indicator.Outcome;

/// A member's bill beside the bill of the same day with the supplier alone.
record BillSheet(
        String member,
        long boughtWattHours,
        long soldWattHours,
        long importedWattHours,
        long exportedWattHours,
        Side day,
        Side alone) {

    private static final Set<Cause> SUPPLIER = EnumSet.of(Cause.RESIDUAL, Cause.DEVIATION);

    /// One bill; received is positive.
    record Side(String total, String exact, String rounding, List<Row> rows) {

        static Side of(Bill bill) {
            return new Side(
                    bill.total().toString(),
                    bill.exact().toString(),
                    bill.rounding().toString(),
                    bill.lines().stream().map(Row::of).toList());
        }
    }

    /// One line; received is positive.
    record Row(String cause, String words, boolean received, long wattHours, String money) {

        static Row of(BillLine line) {
            return new Row(
                    line.cause().name(),
                    line.cause().words(),
                    line.received(),
                    line.energy().wattHours(),
                    line.signed().toString());
        }
    }

    static List<BillSheet> all(Outcome outcome) {
        Map<MemberId, long[]> local = localEnergies(outcome.day());
        return outcome.day().bills().stream()
                .map(bill -> of(
                        bill,
                        local.getOrDefault(bill.member(), new long[2]),
                        MoneyIndicators.billOf(outcome.supplierAlone(), bill.member())))
                .toList();
    }

    private static BillSheet of(Bill bill, long[] local, Bill alone) {
        return new BillSheet(
                bill.member().value(),
                local[0],
                local[1],
                supplied(bill, false),
                supplied(bill, true),
                Side.of(bill),
                Side.of(alone));
    }

    private static long supplied(Bill bill, boolean received) {
        return bill.lines().stream()
                .filter(line -> SUPPLIER.contains(line.cause()) && line.received() == received)
                .mapToLong(line -> line.energy().wattHours())
                .sum();
    }

    /// Energy bought and sold locally by member, in this order.
    private static Map<MemberId, long[]> localEnergies(DayResult day) {
        Map<ParticipantId, long[]> byParticipant = new HashMap<>();
        Map<MemberId, long[]> byMember = new HashMap<>();
        for (Participant participant : day.participants()) {
            byParticipant.put(participant.id(), byMember.computeIfAbsent(participant.member(), _ -> new long[2]));
        }
        long[] pool = new long[2];
        for (SlotRecord slot : day.slots()) {
            for (Trade trade : slot.clearing().trades()) {
                byParticipant.getOrDefault(trade.buyer(), pool)[0] +=
                        trade.quantity().wattHours();
                byParticipant.getOrDefault(trade.seller(), pool)[1] +=
                        trade.quantity().wattHours();
            }
        }
        return byMember;
    }
}
