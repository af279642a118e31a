package org.openelecbay.simulation.day;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openelecbay.core.Bid;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Envelope;
import org.openelecbay.core.NetworkService;
import org.openelecbay.core.Offer;
import org.openelecbay.core.Order;
import org.openelecbay.core.Participant;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Power;
import org.openelecbay.core.Price;
import org.openelecbay.core.Slot;
import org.openelecbay.core.Trade;
import org.openelecbay.core.Wish;
import org.openelecbay.engine.Command;
import org.openelecbay.engine.Event;
import org.openelecbay.engine.Plan;
import org.openelecbay.engine.SlotMarket;
import org.openelecbay.engine.SlotTerms;
import org.openelecbay.engine.StorageContract;
import org.openelecbay.market.Preference;
import org.openelecbay.simulation.premises.Charger;
import org.openelecbay.simulation.premises.CommunityBattery;
import org.openelecbay.simulation.premises.Home;
import org.openelecbay.simulation.premises.Limits;

/// Drives the engine through one slot up to the agreed trades: gate, plans, contracts, orders, clearing, DSO.
final class SlotDriver {

    private final SlotMarket market;
    private final SlotTerms terms;
    private final Street street;
    private final Trading trading;
    private final Optional<Shouting> shouting;
    private final NetworkService network;
    private final int index;

    private final SlotLog log;

    SlotDriver(
            SlotMarket market,
            SlotTerms terms,
            Street street,
            Trading trading,
            Optional<Shouting> shouting,
            NetworkService network,
            int index) {
        this.market = market;
        this.terms = terms;
        this.street = street;
        this.trading = trading;
        this.shouting = shouting;
        this.network = network;
        this.index = index;
        this.log = new SlotLog(terms.slot());
    }

    /// Runs the slot until its trades or its plan stand.
    ///
    /// @param published envelopes of before gate closure; may be empty
    void agree(List<Envelope> published) {
        Instant opening = terms.gateClosure().minus(Duration.ofMinutes(1));
        tell(new Command.OpenGate(opening));
        if (!published.isEmpty()) {
            tell(new Command.PublishEnvelopes(published));
        }
        submitPlans();
        if (trading.local()) {
            submitOrders(opening);
        }
        tell(new Command.CloseGate(terms.gateClosure()));
    }

    /// What a connection obeys while it delivers.
    Limits limitsOf(String connectionPoint) {
        return log.limitsOf(connectionPoint);
    }

    /// What the battery has agreed to inject: its net sales, or under sharing rules its plan, within its envelope.
    Energy agreedInjection(CommunityBattery battery) {
        if (!trading.local()) {
            return Energy.ZERO;
        }
        Slot slot = terms.slot();
        Energy agreed = trading.sharing()
                ? batteryPlan(battery).planned()
                : netSales(battery.participant().id());
        Limits limits = limitsOf(battery.participant().point().id());
        Energy mostIn = slot.energyOf(Power.ofWatts(limits.importWatts()));
        Energy mostOut = slot.energyOf(Power.ofWatts(limits.exportWatts()));
        return agreed.max(mostIn.negated()).min(mostOut);
    }

    /// What a home has agreed to inject: what it sold less what it bought.
    Energy agreedInjection(Home home) {
        return netSales(home.participant().id());
    }

    List<Event> tell(Command command) {
        List<Event> answers = market.apply(command);
        answers.forEach(log::note);
        if (answers.getLast() instanceof Event.SecurityAsked asked) {
            tell(new Command.VerdictReceived(asked.round(), network.check(terms.slot(), asked.plan())));
        }
        return answers;
    }

    private void submitPlans() {
        for (Home home : street.homes()) {
            tell(new Command.SubmitPlan(home.plan(index)));
        }
        for (Charger charger : street.chargers()) {
            tell(new Command.SubmitPlan(charger.plan(index, minutes())));
        }
        if (trading.local()) {
            street.battery().ifPresent(battery -> tell(new Command.SubmitPlan(batteryPlan(battery))));
        }
    }

    private void submitOrders(Instant at) {
        List<Order> orders = new ArrayList<>();
        street.battery().ifPresent(battery -> {
            Energy promised = submitContracts(battery);
            if (trading.batteryBids()) {
                battery.order(terms.slot(), street.expectedOfHomes(index), promised, at)
                        .ifPresent(orders::add);
            }
        });
        street.homes().forEach(home -> orders.addAll(ordersOf(home, at)));
        shouting.map(floor -> floor.session(orders, terms, at))
                .orElseGet(() ->
                        orders.stream().<Command>map(Command.SubmitOrder::new).toList())
                .forEach(this::tell);
    }

    private List<Order> ordersOf(Home home, Instant at) {
        Preference preference =
                terms.preferences().getOrDefault(home.participant().id(), Preference.NONE);
        if (!preference.willing()) {
            return List.of();
        }
        Price buyerFees = terms.settlement().buyerFees(home.participant().point());
        Price sellerFees = terms.settlement().sellerFees(home.participant().point());
        return home.orders(index, terms.slot(), terms.band(), buyerFees, sellerFees, at).stream()
                .map(order -> attributed(order, home.participant(), preference.asks()))
                .toList();
    }

    /// The surplus of a home comes from its panels.
    private static Order attributed(Order order, Participant home, Wish asks) {
        return switch (order) {
            case Bid bid -> bid.wishing(asks);
            case Offer offer -> home.green() ? offer.asGreen() : offer;
        };
    }

    /// Cars buy from the battery unless the supplier is cheaper for them, fees included.
    ///
    /// @return what the battery has promised them
    private Energy submitContracts(CommunityBattery battery) {
        Energy left = battery.mostDischarge(terms.slot().length());
        Energy promised = Energy.ZERO;
        for (Charger charger : street.chargers()) {
            Energy wanted = charger.wanted(index, minutes()).min(left);
            if (wanted.isPositive() && batteryIsWorthIt(charger) && stands(contract(battery, charger, wanted))) {
                left = left.minus(wanted);
                promised = promised.plus(wanted);
            }
        }
        return promised;
    }

    private Command contract(CommunityBattery battery, Charger charger, Energy wanted) {
        return new Command.SubmitContract(new StorageContract(
                battery.participant().id(), charger.participant().id(), wanted, trading.vehiclePrice()));
    }

    private boolean stands(Command contract) {
        return tell(contract).stream().noneMatch(Event.SubmissionRefused.class::isInstance);
    }

    private boolean batteryIsWorthIt(Charger charger) {
        Price fees = terms.settlement().buyerFees(charger.participant().point());
        Price withFees = trading.vehiclePrice().plus(fees);
        return withFees.compareTo(terms.band().importPrice()) <= 0;
    }

    private Plan.Storage batteryPlan(CommunityBattery battery) {
        Energy expected = street.expectedOfHomes(index).minus(street.wantedByCars(index, minutes()));
        return battery.plan(terms.slot().length(), expected, trading.batteryTakesResidual());
    }

    private Energy netSales(ParticipantId participant) {
        long net = 0;
        for (Trade trade : log.clearing().trades()) {
            if (trade.seller().equals(participant)) {
                net += trade.quantity().wattHours();
            } else if (trade.buyer().equals(participant)) {
                net -= trade.quantity().wattHours();
            }
        }
        return Energy.ofWattHours(net);
    }

    private int minutes() {
        return (int) terms.slot().length().toMinutes();
    }

    /// What has happened so far.
    SlotLog log() {
        return log;
    }
}
