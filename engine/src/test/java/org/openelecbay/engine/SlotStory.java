package org.openelecbay.engine;

import static org.openelecbay.engine.Village.id;

import java.util.ArrayList;
import java.util.List;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Envelope;
import org.openelecbay.core.MemberAccount;
import org.openelecbay.core.MemberId;
import org.openelecbay.core.Metered;
import org.openelecbay.core.Money;
import org.openelecbay.core.NamedAccount;
import org.openelecbay.core.NetworkService;
import org.openelecbay.core.Order;
import org.openelecbay.core.PlannedInjection;
import org.openelecbay.core.Price;
import org.openelecbay.core.Trade;
import org.openelecbay.core.Verdict;
import org.openelecbay.market.MarketRule;
import org.openelecbay.settlement.ledger.Ledger;

/// One slot of the village told in domain words; remembers everything that the engine answers.
final class SlotStory {

    private final SlotMarket market;
    private final List<Event> events = new ArrayList<>();
    private final Ledger ledger = new Ledger();
    private int orders;

    private SlotStory(MarketRule rule, SlotTerms terms) {
        this.market = new SlotMarket(Village.COMMUNITY, terms, rule);
    }

    /// Before the gate opens.
    static SlotStory announced(MarketRule rule) {
        return announced(rule, Village.terms());
    }

    static SlotStory announced(MarketRule rule, SlotTerms terms) {
        return new SlotStory(rule, terms);
    }

    static SlotStory open(MarketRule rule) {
        return announced(rule).opens();
    }

    static SlotStory open(MarketRule rule, SlotTerms terms) {
        return announced(rule, terms).opens();
    }

    SlotStory opens() {
        return tell(new Command.OpenGate(Village.OPENING));
    }

    SlotStory offer(String owner, long wattHours, String limit) {
        return order(Village.offer("o" + ++orders, owner, wattHours, limit, Village.OPENING.plusSeconds(orders)));
    }

    SlotStory bid(String owner, long wattHours, String limit) {
        return order(Village.bid("o" + ++orders, owner, wattHours, limit, Village.OPENING.plusSeconds(orders)));
    }

    SlotStory order(Order order) {
        return tell(new Command.SubmitOrder(order));
    }

    /// The plan of inflexible load.
    SlotStory plan(String who, long injection) {
        return plan(who, injection, injection, injection);
    }

    SlotStory plan(String who, long injection, long lowest, long highest) {
        return tell(new Command.SubmitPlan(new Plan.Injection(id(who), wh(injection), wh(lowest), wh(highest))));
    }

    /// The battery buys at 0.10 and sells at 0.20.
    SlotStory battery(long planned, long mostCharge, long mostDischarge, boolean takesResidual) {
        return tell(new Command.SubmitPlan(new Plan.Storage(
                id("battery"),
                wh(planned),
                wh(mostCharge),
                wh(mostDischarge),
                Price.perKwh("0.10"),
                Price.perKwh("0.20"),
                takesResidual)));
    }

    SlotStory contract(String buyer, long wattHours, String price) {
        return tell(new Command.SubmitContract(
                new StorageContract(id("battery"), id(buyer), wh(wattHours), Price.perKwh(price))));
    }

    SlotStory closes() {
        return tell(new Command.CloseGate(Village.CLOSURE));
    }

    SlotStory secure() {
        return answered(new Verdict.Secure());
    }

    SlotStory violated(Envelope... tightened) {
        return answered(new Verdict.Violated(List.of(tightened), "The voltage limit of your street is reached."));
    }

    SlotStory answered(Verdict verdict) {
        return tell(new Command.VerdictReceived(last(Event.SecurityAsked.class).round(), verdict));
    }

    /// Asks the network until it has answered the last question.
    SlotStory asks(NetworkService network) {
        while (events.getLast() instanceof Event.SecurityAsked(int round, List<PlannedInjection> plan)) {
            tell(new Command.VerdictReceived(round, network.check(Village.SLOT, plan)));
        }
        return this;
    }

    SlotStory delivers(Metered... metered) {
        return tell(new Command.MetersRead(List.of(metered), Energy.ZERO));
    }

    SlotStory corrects(Metered metered) {
        return tell(new Command.MeterCorrected(metered));
    }

    SlotStory tell(Command command) {
        for (Event event : market.apply(command)) {
            events.add(event);
            if (event instanceof Event.Settled settled) {
                ledger.post(settled.transfers());
            }
        }
        return this;
    }

    List<Event> events() {
        return events;
    }

    <E extends Event> List<E> all(Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    <E extends Event> E last(Class<E> kind) {
        return all(kind).getLast();
    }

    Clearing clearing() {
        return last(Event.Cleared.class).clearing();
    }

    /// The trades as `seller > buyer quantity @ price`.
    List<String> trades() {
        return clearing().trades().stream().map(SlotStory::words).toList();
    }

    /// What somebody plans to inject, as last shown to the DSO, in Wh of the slot.
    long planned(String who) {
        return last(Event.SecurityAsked.class).plan().stream()
                .filter(plan -> plan.point().equals(Village.point(who)))
                .mapToLong(plan -> Village.SLOT.energyOf(plan.planned()).wattHours())
                .sum();
    }

    Ledger ledger() {
        return ledger;
    }

    Money cash(String member) {
        return ledger.balance(new MemberAccount(new MemberId(member)));
    }

    Money account(NamedAccount account) {
        return ledger.balance(account);
    }

    private static String words(Trade trade) {
        String price = trade.buyerPays().equals(trade.sellerGets())
                ? trade.buyerPays().toString()
                : trade.sellerGets() + ".." + trade.buyerPays();
        return trade.seller() + " > " + trade.buyer() + " " + trade.quantity() + " @ " + price;
    }

    static Energy wh(long wattHours) {
        return Energy.ofWattHours(wattHours);
    }
}
