package org.openelecbay.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Metered;
import org.openelecbay.core.Participant;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Quality;
import org.openelecbay.core.Reason;
import org.openelecbay.core.Trade;
import org.openelecbay.engine.audit.ClearingAudit;
import org.openelecbay.market.MarketRule;
import org.openelecbay.market.Position;
import org.openelecbay.market.SharingRule;
import org.openelecbay.market.SlotContext;
import org.openelecbay.settlement.ledger.Transfer;
import org.openelecbay.settlement.slot.Delivery;
import org.openelecbay.settlement.slot.SlotSettlement;

/// What happens after delivery: meters, for sharing rules the clearing, and the settlement run.
final class Settling {

    private final Community community;
    private final SlotTerms terms;
    private final MarketRule rule;

    Settling(Community community, SlotTerms terms, MarketRule rule) {
        this.community = community;
        this.terms = terms;
        this.rule = rule;
    }

    SlotState deliver(SlotState state, Command.MetersRead read, List<Event> events) {
        Proposal proposal =
                switch (state) {
                    case SlotState.Cleared(Proposal cleared) -> cleared;
                    case SlotState.Secured(Proposal secured) -> secured;
                    default -> throw SlotMarket.outOfOrder("MetersRead", state);
                };
        List<Delivery> deliveries = deliveries(proposal, read.metered(), events);
        events.add(
                new Event.Delivered(deliveries.stream().map(Delivery::metered).toList()));
        return settle(proposal, deliveries, read.losses(), 1, List.of(), events);
    }

    SlotState correct(SlotState state, Command.MeterCorrected corrected, List<Event> events) {
        if (!(state instanceof SlotState.Settled settled)) {
            throw SlotMarket.outOfOrder("MeterCorrected", state);
        }
        Metered late = checked(corrected.metered());
        List<Delivery> deliveries = settled.deliveries().stream()
                .map(delivery -> delivery.metered().point().equals(late.point())
                        ? new Delivery(delivery.participant(), delivery.planned(), late)
                        : delivery)
                .toList();
        int run = settled.run() + 1;
        List<Transfer> reversed = settled.booked().stream()
                .map(transfer -> transfer.reversed(run))
                .toList();
        return settle(settled.proposal(), deliveries, settled.losses(), run, reversed, events);
    }

    private SlotState settle(
            Proposal proposal,
            List<Delivery> deliveries,
            Energy losses,
            int run,
            List<Transfer> reversed,
            List<Event> events) {
        Clearing clearing = proposal.clearing();
        if (rule instanceof SharingRule sharing) {
            clearing = shared(sharing, clearing, deliveries, events);
            events.add(new Event.Cleared(clearing));
        }
        List<Transfer> booked =
                new SlotSettlement(clearing, terms.band(), terms.settlement(), deliveries, losses).transfers(run);
        List<Transfer> all = new ArrayList<>(reversed);
        all.addAll(booked);
        events.add(new Event.Settled(run, all));
        return new SlotState.Settled(proposal, clearing, deliveries, losses, run, booked);
    }

    private Clearing shared(SharingRule sharing, Clearing contracted, List<Delivery> deliveries, List<Event> events) {
        List<Position> positions = positions(contracted.trades(), deliveries);
        SlotContext context = new SlotContext(
                terms.slot(), terms.band(), terms.preferences(), terms.distances(), Optional.empty(), terms.ties());
        Clearing clearing = sharing.share(positions, context);
        Optional<String> failure = ClearingAudit.ofPositions(positions, context, clearing);
        if (failure.isPresent()) {
            events.add(new Event.AuditFailed(failure.get()));
            clearing = Clearing.none(terms.slot(), Reason.clearing("The sharing failed the audit; nothing is shared."));
        }
        return Proposer.joined(contracted.trades(), clearing);
    }

    private List<Position> positions(List<Trade> contracted, List<Delivery> deliveries) {
        Map<ParticipantId, Energy> sold = Proposer.netSales(contracted);
        List<Position> positions = new ArrayList<>(deliveries.size());
        for (Delivery delivery : deliveries) {
            ParticipantId id = delivery.participant().id();
            if (terms.preferenceOf(id).willing()) {
                positions.add(
                        new Position(id, delivery.metered().injection().minus(sold.getOrDefault(id, Energy.ZERO))));
            }
        }
        return positions;
    }

    private List<Delivery> deliveries(Proposal proposal, List<Metered> metered, List<Event> events) {
        Map<String, Metered> byPoint = HashMap.newHashMap(metered.size());
        for (Metered value : metered) {
            if (byPoint.put(checked(value).point().id(), value) != null) {
                throw new IllegalArgumentException(
                        "Two meter values of " + value.point().id() + " in one slot.");
            }
        }
        List<Delivery> deliveries = new ArrayList<>(community.participants().size());
        for (Participant participant : community.participants()) {
            Energy planned = proposal.injections().getOrDefault(participant.id(), Energy.ZERO);
            Metered value = byPoint.get(participant.point().id());
            if (value == null) {
                events.add(new Event.ReadingSubstituted(participant.point()));
                value = new Metered(
                        terms.slot(),
                        participant.point(),
                        planned.negativePart(),
                        planned.positivePart(),
                        Quality.SUBSTITUTED);
            }
            deliveries.add(new Delivery(participant, Optional.of(planned), value));
        }
        return deliveries;
    }

    private Metered checked(Metered value) {
        if (!value.slot().equals(terms.slot())
                || community.behind(value.point().id()).isEmpty()) {
            throw new IllegalArgumentException("The meter value of "
                    + value.point().id() + " for " + value.slot().start() + " belongs to another slot or community.");
        }
        return value;
    }
}
