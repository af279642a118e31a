package org.openelecbay.simulation.indicator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.openelecbay.core.Cause;
import org.openelecbay.core.Energy;
import org.openelecbay.core.MemberAccount;
import org.openelecbay.core.MemberId;
import org.openelecbay.core.Money;
import org.openelecbay.core.Participant;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Trade;
import org.openelecbay.market.role.Dealing;
import org.openelecbay.market.role.Dealings;
import org.openelecbay.market.role.Role;
import org.openelecbay.settlement.ledger.Transfer;
import org.openelecbay.simulation.day.DayResult;
import org.openelecbay.simulation.day.SlotRecord;

/// What the community did for one member in some slots: how much of what it wanted to trade locally it got, what it
/// gained over staying alone with the supplier, and which role it took.
///
/// Both follow from readings, trades and postings. Source: the two words are of Malik et al., IJEPES 137, 107865, who
/// give them no formula; docs/reference/matching.md defines them.
///
/// @param member whose
/// @param wanted what its meters fed in and drew, slot by slot
/// @param got what of that was traded locally
/// @param sustaining its postings less what the supplier alone would have made of its meters; a gain is positive
/// @param beforeCharges the same without fees, levies, losses and penalties
/// @param dealing what its participants bought and sold locally
public record MemberFigures(
        MemberId member, Energy wanted, Energy got, Money sustaining, Money beforeCharges, Dealing dealing) {

    private static final double LOT_KILOWATT_HOURS = 0.001;

    private static final Set<Cause> CHARGES = EnumSet.of(
            Cause.PENALTY,
            Cause.NETWORK_FEE,
            Cause.NETWORK_USAGE,
            Cause.LOSSES,
            Cause.SERVICE_FEE,
            Cause.LEVY,
            Cause.PARTICIPATION_FEE);

    /// The share of what it wanted that it got, 0 to 1; 1 when it wanted nothing.
    public double satisfaction() {
        return wanted.isZero() ? 1 : got.wattHours() / (double) wanted.wattHours();
    }

    /// The role that follows from what it bought and sold; one watt-hour does not count.
    public Role role() {
        return dealing.role(LOT_KILOWATT_HOURS);
    }

    /// One for each member, in the order of the members.
    ///
    /// @param slots of this day
    public static List<MemberFigures> of(DayResult day, List<SlotRecord> slots) {
        Map<MemberId, MemberFigures> figures = new LinkedHashMap<>();
        for (Participant participant : day.participants()) {
            figures.put(participant.member(), nothing(participant.member()));
        }
        for (SlotRecord slot : slots) {
            List<Trade> trades = slot.clearing().trades();
            Map<ParticipantId, Long> sales = netSales(trades);
            Dealings<ParticipantId> dealings = Dealings.ofTrades(List.of(), trades);
            for (int i = 0; i < slot.metered().size(); i++) {
                Participant participant = day.participants().get(i);
                long injection = slot.metered().get(i).injection().wattHours();
                long net = sales.getOrDefault(participant.id(), 0L);
                add(figures, metered(participant.member(), injection, net, dealings.of(participant.id()), slot));
            }
        }
        Set<Instant> starts = slots.stream().map(slot -> slot.slot().start()).collect(Collectors.toSet());
        day.ledger().transfers().stream()
                .filter(transfer -> starts.contains(transfer.slotStart()))
                .forEach(transfer -> post(transfer, figures));
        return new ArrayList<>(figures.values());
    }

    private static MemberFigures nothing(MemberId member) {
        return new MemberFigures(member, Energy.ZERO, Energy.ZERO, Money.ZERO, Money.ZERO, Dealing.NONE);
    }

    /// What one meter wanted and got, and the supplier's money that it did without.
    private static MemberFigures metered(MemberId member, long injection, long net, Dealing dealing, SlotRecord slot) {
        long got = injection > 0 ? Math.clamp(net, 0, injection) : Math.clamp(-net, 0, -injection);
        Energy energy = Energy.ofWattHours(injection);
        Money alone = (injection > 0 ? slot.band().exportPrice() : slot.band().importPrice()).times(energy);
        return new MemberFigures(
                member,
                Energy.ofWattHours(Math.abs(injection)),
                Energy.ofWattHours(got),
                alone.negated(),
                alone.negated(),
                dealing);
    }

    private static void post(Transfer transfer, Map<MemberId, MemberFigures> figures) {
        Money charged = CHARGES.contains(transfer.cause()) ? Money.ZERO : transfer.money();
        if (transfer.debit() instanceof MemberAccount(MemberId payer)) {
            add(
                    figures,
                    new MemberFigures(
                            payer,
                            Energy.ZERO,
                            Energy.ZERO,
                            transfer.money().negated(),
                            charged.negated(),
                            Dealing.NONE));
        }
        if (transfer.credit() instanceof MemberAccount(MemberId receiver)) {
            add(
                    figures,
                    new MemberFigures(receiver, Energy.ZERO, Energy.ZERO, transfer.money(), charged, Dealing.NONE));
        }
    }

    private static void add(Map<MemberId, MemberFigures> figures, MemberFigures more) {
        figures.merge(more.member(), more, MemberFigures::plus);
    }

    private MemberFigures plus(MemberFigures other) {
        return new MemberFigures(
                member,
                wanted.plus(other.wanted),
                got.plus(other.got),
                sustaining.plus(other.sustaining),
                beforeCharges.plus(other.beforeCharges),
                dealing.plus(other.dealing));
    }

    private static Map<ParticipantId, Long> netSales(List<Trade> trades) {
        Map<ParticipantId, Long> sales = new HashMap<>();
        for (Trade trade : trades) {
            sales.merge(trade.seller(), trade.quantity().wattHours(), Long::sum);
            sales.merge(trade.buyer(), -trade.quantity().wattHours(), Long::sum);
        }
        return sales;
    }
}
