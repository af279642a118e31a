package org.openelecbay.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.openelecbay.core.Bid;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Offer;
import org.openelecbay.core.Participant;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.PlannedInjection;
import org.openelecbay.core.Reason;
import org.openelecbay.core.Slot;
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
    private final Limits limits;
    private final Surcharges surcharges;
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
        this.limits = new Limits(community, terms.slot(), gate, envelopes);
        this.surcharges = new Surcharges(terms);
        this.events = events;
    }

    Proposal propose() {
        Clearing contracted = new Contracts(gate, limits, terms.slot()).trades();
        Clearing clearing =
                switch (rule) {
                    case MarketMechanism mechanism -> Trades.joined(contracted, cleared(mechanism, contracted));
                    case SharingRule _ -> contracted;
                };
        return withInjections(
                new Unheard(rule.honours()).told(clearing, gate.orders().bids()));
    }

    /// The proposal when no secure clearing was found: nobody trades, everybody obeys the envelopes.
    Proposal suspended(Reason reason) {
        return withInjections(Clearing.none(terms.slot(), reason));
    }

    private Clearing cleared(MarketMechanism mechanism, Clearing contracted) {
        Map<ParticipantId, Energy> promised = Trades.netSales(contracted.trades());
        OrderBook book = mechanism.tradesWhileOpen() ? wholeBook() : bookWithinLimits(promised);
        SlotContext context = context(residualStorage(promised));
        UnaryOperator<Clearing> cut = mechanism.tradesWhileOpen() ? cuts(promised)::cut : UnaryOperator.identity();
        return surcharges.any() ? surcharged(mechanism, cut, book, context) : audited(mechanism, cut, book, context);
    }

    /// Clears under the limits that leave room for surcharges and audits the result twice: as the rule made it, and
    /// with the surcharges against the limits that were given.
    private Clearing surcharged(
            MarketMechanism mechanism, UnaryOperator<Clearing> cut, OrderBook book, SlotContext context) {
        Optional<CommunityStorage> storage = context.storage().map(surcharges::moved);
        Clearing clearing = audited(mechanism, cut, surcharges.moved(book), context(storage));
        Clearing with = surcharges.onOrders(clearing, book);
        return orNothing(
                ClearingAudit.ofOrders(book, context, mechanism.properties(), mechanism.networkBudget(), with), with);
    }

    private Clearing audited(
            MarketMechanism mechanism, UnaryOperator<Clearing> cut, OrderBook book, SlotContext context) {
        Clearing clearing = cut.apply(mechanism.clear(book, context));
        return orNothing(
                ClearingAudit.ofOrders(book, context, mechanism.properties(), mechanism.networkBudget(), clearing),
                clearing);
    }

    private Clearing orNothing(Optional<String> failure, Clearing clearing) {
        if (failure.isPresent()) {
            events.add(new Event.AuditFailed(failure.get()));
            return Clearing.none(terms.slot(), Reason.clearing("The clearing failed the audit; nobody trades."));
        }
        return clearing;
    }

    /// What was traded while the gate was open was not limited yet.
    private OrderBook wholeBook() {
        StandingOrders orders = gate.orders();
        return new OrderBook(terms.slot(), orders.bids(), orders.offers(), orders.history());
    }

    private TradeCuts cuts(Map<ParticipantId, Energy> promised) {
        return new TradeCuts(owner -> purchasable(owner, promised), owner -> sellable(owner, promised));
    }

    private OrderBook bookWithinLimits(Map<ParticipantId, Energy> promised) {
        Allowances buy = new Allowances(owner -> purchasable(owner, promised));
        Allowances sell = new Allowances(owner -> sellable(owner, promised));
        List<Bid> bids = new ArrayList<>();
        for (Bid bid : gate.orders().bids()) {
            buy.take(bid).map(bid::upTo).ifPresent(bids::add);
        }
        List<Offer> offers = new ArrayList<>();
        for (Offer offer : gate.orders().offers()) {
            sell.take(offer).map(offer::upTo).ifPresent(offers::add);
        }
        return new OrderBook(terms.slot(), bids, offers);
    }

    private Energy purchasable(ParticipantId owner, Map<ParticipantId, Energy> promised) {
        return bidsForItself(owner) ? mostPurchase(owner, promised) : Energy.ZERO;
    }

    private Energy sellable(ParticipantId owner, Map<ParticipantId, Energy> promised) {
        return bidsForItself(owner) ? mostSale(owner, promised) : Energy.ZERO;
    }

    private boolean bidsForItself(ParticipantId owner) {
        return switch (gate.planOf(owner)) {
            case Plan.Injection _ -> true;
            case Plan.Storage storage -> !storage.takesResidual();
        };
    }

    private Optional<CommunityStorage> residualStorage(Map<ParticipantId, Energy> promised) {
        return gate.residualStorage()
                .filter(storage -> terms.conductOf(storage.participant()).mayTrade())
                .map(storage -> new CommunityStorage(
                        storage.participant(),
                        mostPurchase(storage.participant(), promised),
                        mostSale(storage.participant(), promised),
                        storage.chargePrice(),
                        storage.dischargePrice()));
    }

    private Energy mostSale(ParticipantId owner, Map<ParticipantId, Energy> promised) {
        return limits.mostInjection(owner).minus(promised.getOrDefault(owner, Energy.ZERO));
    }

    private Energy mostPurchase(ParticipantId owner, Map<ParticipantId, Energy> promised) {
        return limits.mostDraw(owner).plus(promised.getOrDefault(owner, Energy.ZERO));
    }

    private SlotContext context(Optional<CommunityStorage> storage) {
        return new SlotContext(
                terms.slot(),
                terms.band(),
                terms.preferences(),
                terms.distances(),
                storage,
                terms.ties(),
                terms.keys());
    }

    private Proposal withInjections(Clearing clearing) {
        Map<ParticipantId, Energy> sales = Trades.netSales(clearing.trades());
        Map<ParticipantId, Energy> injections =
                HashMap.newHashMap(community.participants().size());
        List<PlannedInjection> plan = new ArrayList<>(community.participants().size());
        for (Participant participant : community.participants()) {
            Plan.Injection obeyed = limits.obeyed(physical(participant.id(), sales));
            injections.put(participant.id(), obeyed.planned());
            plan.add(asSeenByDso(participant, obeyed));
        }
        return new Proposal(clearing, injections, plan);
    }

    private Plan.Injection physical(ParticipantId id, Map<ParticipantId, Energy> sales) {
        return switch (gate.planOf(id)) {
            case Plan.Injection injection -> injection;
            case Plan.Storage storage ->
                new Plan.Injection(
                        id,
                        storageInjection(storage, sales),
                        storage.mostCharge().negated(),
                        storage.mostDischarge());
        };
    }

    private Energy storageInjection(Plan.Storage storage, Map<ParticipantId, Energy> sales) {
        return switch (rule) {
            case MarketMechanism _ -> sales.getOrDefault(storage.participant(), Energy.ZERO);
            case SharingRule _ -> storage.planned();
        };
    }

    private PlannedInjection asSeenByDso(Participant participant, Plan.Injection plan) {
        Slot slot = terms.slot();
        return new PlannedInjection(
                participant.point(),
                slot.powerOf(plan.planned()),
                slot.powerOf(plan.lowest()),
                slot.powerOf(plan.highest()));
    }
}
