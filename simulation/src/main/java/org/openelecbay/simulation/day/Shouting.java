package org.openelecbay.simulation.day;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openelecbay.core.Order;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.engine.Command;
import org.openelecbay.engine.SlotTerms;
import org.openelecbay.home.bidding.shout.ShoutTrader;
import org.openelecbay.home.bidding.shout.TradingFloor;
import org.openelecbay.home.bidding.shout.ZicTrader;
import org.openelecbay.home.bidding.shout.ZipTrader;
import org.openelecbay.home.chance.Seeds;
import org.openelecbay.market.OrderEvent;
import org.openelecbay.settlement.conduct.Conduct;
import org.openelecbay.simulation.premises.Home;
import org.openelecbay.simulation.scenario.Scenario;

/// The traders of a day, one a home, who keep what they learn from slot to slot.
final class Shouting {

    private final TradingFloor floor;
    private final long seed;

    private Shouting(TradingFloor floor, long seed) {
        this.floor = floor;
        this.seed = seed;
    }

    /// The traders that a scenario asks for; none where every home hands in its limit.
    static Optional<Shouting> of(Scenario scenario, List<Home> homes) {
        Map<ParticipantId, ShoutTrader> traders = new HashMap<>();
        for (Home home : homes) {
            ParticipantId id = home.participant().id();
            RandomGenerator random = Seeds.generator(Seeds.derive(scenario.seed(), id.value() + "/shouts"));
            switch (scenario.bidding().trader()) {
                case LIMIT -> {
                    return Optional.empty();
                }
                case ZI_C -> traders.put(id, new ZicTrader(random));
                case ZIP -> traders.put(id, new ZipTrader(random));
            }
        }
        TradingFloor floor =
                new TradingFloor(traders, scenario.bidding().shoutsPerSlot(), scenario.floor(), scenario.cap());
        return Optional.of(new Shouting(floor, Seeds.derive(scenario.seed(), "trading floor")));
    }

    /// What the engine is told of one slot's session. Whoever may not trade does not shout: its order goes to the gate,
    /// which answers it, and is nothing that others could learn from or count on.
    List<Command> session(List<Order> orders, SlotTerms terms, Instant opening) {
        RandomGenerator lot = Seeds.generator(Seeds.derive(seed, terms.slot().number()));
        Map<Boolean, List<Order>> admitted =
                orders.stream().collect(Collectors.partitioningBy(order -> mayTrade(order, terms)));
        Stream<Command> shouted =
                floor
                        .trade(admitted.getOrDefault(true, List.of()), terms.band(), opening, terms.gateClosure(), lot)
                        .stream()
                        .map(Shouting::told);
        Stream<Command> refused =
                admitted.getOrDefault(false, List.of()).stream().map(Command.SubmitOrder::new);
        return Stream.concat(refused, shouted).toList();
    }

    private static boolean mayTrade(Order order, SlotTerms terms) {
        Conduct conduct = terms.conduct().get(order.owner());
        return conduct == null || conduct.mayTrade();
    }

    private static Command told(OrderEvent event) {
        return switch (event) {
            case OrderEvent.Placed placed -> new Command.SubmitOrder(placed.order());
            case OrderEvent.Cancelled cancelled ->
                new Command.CancelOrder(cancelled.id(), cancelled.owner(), cancelled.at());
            case OrderEvent.Amended amended ->
                new Command.AmendOrder(amended.id(), amended.owner(), amended.remaining(), amended.at());
        };
    }
}
