package org.openelecbay.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openelecbay.core.Bid;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Offer;
import org.openelecbay.core.Origin;
import org.openelecbay.core.Participant;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.PlannedInjection;
import org.openelecbay.core.Reason;
import org.openelecbay.core.Slot;
import org.openelecbay.core.Trade;
import org.openelecbay.engine.audit.ClearingAudit;
import org.openelecbay.market.CommunityStorage;
import org.openelecbay.market.MarketMechanism;
import org.openelecbay.market.MarketRule;
import org.openelecbay.market.OrderBook;
import org.openelecbay.market.SharingRule;
import org.openelecbay.market.SlotContext;

/// Makes a proposal of a closed gate under given envelopes: contracts first, then the rule on the orders that respect
/// the envelopes, then the physical injections that follow.
final class Proposer {

    private final Community community;
    private final SlotTerms terms;
    private final MarketRule rule;
    private final Gate gate;
    private final EnvelopeBook envelopes;
    private final List<Event> events;

    Proposer(
            Community community,
            SlotTerms terms,
            MarketRule rule,
            Gate gate,
            EnvelopeBook envelopes,
            List<Event> events) {
        this.community = community;
        this.terms = terms;
        this.rule = rule;
        this.gate = gate;
        this.envelopes = envelopes;
        this.events = events;
    }

    Proposal propose() {
        List<Trade> contracted = contractTrades();
        Energy promised = energyOf(contracted);
        Clearing clearing =
                switch (rule) {
                    case MarketMechanism mechanism -> cleared(mechanism, contracted, promised);
                    case SharingRule _ -> Clearing.of(terms.slot(), contracted);
                };
        return withInjections(clearing);
    }

    /// The proposal when no secure clearing was found: nobody trades, everybody obeys the envelopes.
    Proposal suspended(Reason reason) {
        return withInjections(Clearing.none(terms.slot(), reason));
    }

    private Clearing cleared(MarketMechanism mechanism, List<Trade> contracted, Energy promised) {
        OrderBook book = bookWithinEnvelopes(promised);
        SlotContext context = context(storageFor(promised));
        Clearing clearing = mechanism.clear(book, context);
        Optional<String> failure = ClearingAudit.ofOrders(book, context, clearing);
        if (failure.isPresent()) {
            events.add(new Event.AuditFailed(failure.get()));
            clearing = Clearing.none(terms.slot(), Reason.clearing("The clearing failed the audit; nobody trades."));
        }
        return contracted.isEmpty() ? clearing : joined(contracted, clearing);
    }

    private List<Trade> contractTrades() {
        List<Trade> trades = new ArrayList<>();
        Energy left = gate.storagePlan().map(this::mostDischarge).orElse(Energy.ZERO);
        for (StorageContract contract : gate.contracts()) {
            Energy quantity = contract.most().min(left).min(drawOf(contract.buyer()));
            if (quantity.isPositive()) {
                left = left.minus(quantity);
                trades.add(new Trade(
                        trades.size() + 1,
                        terms.slot(),
                        contract.storage(),
                        contract.buyer(),
                        quantity,
                        contract.price(),
                        contract.price(),
                        Origin.STORAGE));
            }
        }
        return trades;
    }

    private OrderBook bookWithinEnvelopes(Energy promised) {
        Allowances sell = new Allowances(owner -> mostSale(owner, promised));
        Allowances buy = new Allowances(owner -> mostPurchase(owner, promised));
        List<Bid> bids = new ArrayList<>(gate.bids().size());
        for (Bid bid : gate.bids()) {
            buy.cut(bid).ifPresent(order -> bids.add((Bid) order));
        }
        List<Offer> offers = new ArrayList<>(gate.offers().size());
        for (Offer offer : gate.offers()) {
            sell.cut(offer).ifPresent(order -> offers.add((Offer) order));
        }
        return new OrderBook(terms.slot(), bids, offers);
    }

    private Energy mostSale(ParticipantId owner, Energy promised) {
        return switch (gate.planOf(owner).orElse(null)) {
            case Plan.Storage storage -> mostDischarge(storage).minus(promised);
            case null, default -> envelopes.mostExport(participant(owner).point(), terms.slot());
        };
    }

    private Energy mostPurchase(ParticipantId owner, Energy promised) {
        return switch (gate.planOf(owner).orElse(null)) {
            case Plan.Storage storage -> mostCharge(storage).plus(promised);
            case null, default -> envelopes.mostImport(participant(owner).point(), terms.slot());
        };
    }

    private Optional<CommunityStorage> storageFor(Energy promised) {
        return gate.storagePlan()
                .filter(Plan.Storage::takesResidual)
                .map(storage -> new CommunityStorage(
                        storage.participant(),
                        mostCharge(storage).plus(promised),
                        mostDischarge(storage).minus(promised),
                        storage.chargePrice(),
                        storage.dischargePrice()));
    }

    private SlotContext context(Optional<CommunityStorage> storage) {
        return new SlotContext(
                terms.slot(), terms.band(), terms.preferences(), terms.distances(), storage, terms.ties());
    }

    private Proposal withInjections(Clearing clearing) {
        Map<ParticipantId, Energy> sales = netSales(clearing.trades());
        Map<ParticipantId, Energy> injections =
                HashMap.newHashMap(community.participants().size());
        List<PlannedInjection> plan = new ArrayList<>(community.participants().size());
        for (Participant participant : community.participants()) {
            Plan.Injection obeyed = physical(participant, sales);
            injections.put(participant.id(), obeyed.planned());
            plan.add(asSeenByDso(participant, obeyed));
        }
        return new Proposal(clearing, injections, plan);
    }

    private Plan.Injection physical(Participant participant, Map<ParticipantId, Energy> sales) {
        return switch (gate.planOf(participant.id()).orElse(null)) {
            case Plan.Injection injection -> obeyed(participant, injection);
            case Plan.Storage storage -> storageInjection(participant, storage, sales);
            case null -> obeyed(participant, Plan.Injection.fixed(participant.id(), offeredLessBid(participant.id())));
        };
    }

    private Plan.Injection storageInjection(
            Participant participant, Plan.Storage storage, Map<ParticipantId, Energy> sales) {
        Energy planned =
                rule instanceof SharingRule ? storage.planned() : sales.getOrDefault(participant.id(), Energy.ZERO);
        return obeyed(
                participant,
                new Plan.Injection(
                        participant.id(), planned, storage.mostCharge().negated(), storage.mostDischarge()));
    }

    private Plan.Injection obeyed(Participant participant, Plan.Injection plan) {
        Slot slot = terms.slot();
        Energy within = plan.planned()
                .min(envelopes.mostExport(participant.point(), slot))
                .max(envelopes.mostImport(participant.point(), slot).negated());
        Energy obeyed = within.max(plan.lowest()).min(plan.highest());
        return new Plan.Injection(plan.participant(), obeyed, plan.lowest(), plan.highest());
    }

    private PlannedInjection asSeenByDso(Participant participant, Plan.Injection plan) {
        Slot slot = terms.slot();
        return new PlannedInjection(
                participant.point(),
                slot.powerOf(plan.planned()),
                slot.powerOf(plan.lowest()),
                slot.powerOf(plan.highest()));
    }

    private Energy drawOf(ParticipantId buyer) {
        Energy planned = gate.planOf(buyer)
                .filter(Plan.Injection.class::isInstance)
                .map(plan -> obeyed(participant(buyer), (Plan.Injection) plan).planned())
                .orElse(Energy.ZERO);
        return planned.negativePart();
    }

    private Energy mostDischarge(Plan.Storage storage) {
        return storage.mostDischarge()
                .min(envelopes.mostExport(participant(storage.participant()).point(), terms.slot()));
    }

    private Energy mostCharge(Plan.Storage storage) {
        return storage.mostCharge()
                .min(envelopes.mostImport(participant(storage.participant()).point(), terms.slot()));
    }

    private Energy offeredLessBid(ParticipantId owner) {
        long offered = gate.offers().stream()
                .filter(offer -> offer.owner().equals(owner))
                .mapToLong(offer -> offer.quantity().wattHours())
                .sum();
        long bid = gate.bids().stream()
                .filter(order -> order.owner().equals(owner))
                .mapToLong(order -> order.quantity().wattHours())
                .sum();
        return Energy.ofWattHours(offered - bid);
    }

    private Participant participant(ParticipantId id) {
        return community.find(id).orElseThrow(() -> new IllegalStateException("Nobody is called " + id + "."));
    }

    static Clearing joined(List<Trade> contracted, Clearing clearing) {
        List<Trade> all = new ArrayList<>(contracted);
        for (Trade trade : clearing.trades()) {
            all.add(new Trade(
                    all.size() + 1,
                    trade.slot(),
                    trade.seller(),
                    trade.buyer(),
                    trade.quantity(),
                    trade.sellerGets(),
                    trade.buyerPays(),
                    trade.origin()));
        }
        return new Clearing(clearing.slot(), all, clearing.payments(), clearing.reasons());
    }

    static Map<ParticipantId, Energy> netSales(List<Trade> trades) {
        Map<ParticipantId, Energy> sales = new HashMap<>();
        for (Trade trade : trades) {
            sales.merge(trade.seller(), trade.quantity(), Energy::plus);
            sales.merge(trade.buyer(), trade.quantity().negated(), Energy::plus);
        }
        return sales;
    }

    private static Energy energyOf(List<Trade> trades) {
        return trades.stream().map(Trade::quantity).reduce(Energy.ZERO, Energy::plus);
    }
}
