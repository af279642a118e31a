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
import org.openelecbay.market.Position;
import org.openelecbay.market.SharingRule;
import org.openelecbay.market.SlotContext;
import org.openelecbay.settlement.ledger.Transfer;
import org.openelecbay.settlement.slot.Delivery;
import org.openelecbay.settlement.slot.Losses;
import org.openelecbay.settlement.slot.SettlementTerms;
import org.openelecbay.settlement.slot.SlotSettlement;

/// What happens after delivery: meters, for sharing rules the clearing, and the settlement run.
final class Settling {

    private final Community community;
    private final SlotTerms terms;

    Settling(Community community, SlotTerms terms) {
        this.community = community;
        this.terms = terms;
    }

    SlotState deliver(SlotState state, Command.MetersRead read, List<Event> events) {
        if (!(state instanceof SlotState.Agreed agreed)) {
            throw SlotMarket.outOfOrder("MetersRead", state);
        }
        List<Delivery> deliveries = deliveries(agreed.proposal(), read.metered(), events);
        events.add(
                new Event.Delivered(deliveries.stream().map(Delivery::metered).toList()));
        return settle(agreed, deliveries, new Losses(read.losses(), read.lossParts()), 1, List.of(), events);
    }

    SlotState correct(SlotState state, Command.MeterCorrected corrected, List<Event> events) {
        if (!(state instanceof SlotState.Settled settled)) {
            throw SlotMarket.outOfOrder("MeterCorrected", state);
        }
        Metered late = checked(corrected.metered());
        events.add(new Event.ReadingCorrected(late));
        List<Delivery> deliveries = settled.deliveries().stream()
                .map(delivery -> delivery.participant().point().equals(late.point())
                        ? new Delivery(delivery.participant(), delivery.planned(), late)
                        : delivery)
                .toList();
        int run = settled.run() + 1;
        List<Transfer> reversed = settled.booked().stream()
                .map(transfer -> transfer.reversed(run))
                .toList();
        return settle(settled.agreed(), deliveries, settled.losses(), run, reversed, events);
    }

    private SlotState settle(
            SlotState.Agreed agreed,
            List<Delivery> deliveries,
            Losses losses,
            int run,
            List<Transfer> reversed,
            List<Event> events) {
        Clearing clearing =
                switch (agreed) {
                    case SlotState.Cleared(Proposal proposal) -> proposal.clearing();
                    case SlotState.Secured(Proposal proposal, SharingRule sharing) ->
                        shared(sharing, proposal.clearing(), deliveries, events);
                };
        List<Transfer> booked =
                new SlotSettlement(clearing, terms.band(), charges(agreed), deliveries, losses).transfers(run);
        List<Transfer> all = new ArrayList<>(reversed);
        all.addAll(booked);
        events.add(new Event.Settled(run, all));
        return new SlotState.Settled(agreed, deliveries, losses, run, booked);
    }

    /// What is shared was metered and not promised, so nobody can exceed it.
    private SettlementTerms charges(SlotState.Agreed agreed) {
        return switch (agreed) {
            case SlotState.Cleared _ -> terms.settlement();
            case SlotState.Secured _ -> terms.settlement().withoutExcess();
        };
    }

    private Clearing shared(SharingRule sharing, Clearing contracted, List<Delivery> deliveries, List<Event> events) {
        List<Position> positions = positions(contracted.trades(), deliveries);
        SlotContext context = new SlotContext(
                terms.slot(),
                terms.band(),
                terms.preferences(),
                terms.distances(),
                Optional.empty(),
                terms.ties(),
                terms.keys());
        Clearing clearing = audited(sharing.share(positions, context), sharing, positions, context, events);
        Surcharges surcharges = new Surcharges(terms);
        if (surcharges.any()) {
            clearing = audited(surcharges.onPositions(clearing), sharing, positions, context, events);
        }
        Clearing joined = Trades.joined(contracted, clearing);
        events.add(new Event.Cleared(joined));
        return joined;
    }

    private Clearing audited(
            Clearing clearing, SharingRule sharing, List<Position> positions, SlotContext context, List<Event> events) {
        Optional<String> failure = ClearingAudit.ofPositions(positions, context, sharing.properties(), clearing);
        if (failure.isPresent()) {
            events.add(new Event.AuditFailed(failure.get()));
            return Clearing.none(terms.slot(), Reason.clearing("The sharing failed the audit; nothing is shared."));
        }
        return clearing;
    }

    private List<Position> positions(List<Trade> contracted, List<Delivery> deliveries) {
        Map<ParticipantId, Energy> sold = Trades.netSales(contracted);
        List<Position> positions = new ArrayList<>(deliveries.size());
        for (Delivery delivery : deliveries) {
            ParticipantId id = delivery.participant().id();
            if (terms.preferenceOf(id).willing() && terms.conductOf(id).mayTrade()) {
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
        boolean ours = community
                .behind(value.point().id())
                .map(participant -> participant.point().equals(value.point()))
                .orElse(false);
        if (!ours || !value.slot().equals(terms.slot())) {
            throw new IllegalArgumentException("The meter value of "
                    + value.point().id() + " for " + value.slot().start() + " belongs to another slot or community.");
        }
        return value;
    }
}
