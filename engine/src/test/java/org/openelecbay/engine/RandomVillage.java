package org.openelecbay.engine;

import static org.openelecbay.engine.SlotStory.wh;
import static org.openelecbay.engine.Village.id;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Metered;
import org.openelecbay.core.Order;
import org.openelecbay.core.Price;

/// Seeded random commands for one slot of the village.
final class RandomVillage {

    private static final List<String> HOMES = List.of("anna", "ben", "cleo", "dora", "eric");

    private final Random random;

    RandomVillage(long seed) {
        this.random = new Random(seed);
    }

    /// Plans, contracts and orders, from the opening to gate closure.
    List<Command> untilClosure(boolean batteryTakesResidual) {
        List<Command> commands = new ArrayList<>();
        commands.add(new Command.OpenGate(Village.OPENING));
        for (String home : HOMES) {
            if (random.nextInt(5) > 0) {
                commands.add(new Command.SubmitPlan(plan(home)));
            }
        }
        commands.add(new Command.SubmitPlan(carPlan()));
        commands.add(new Command.SubmitPlan(battery(batteryTakesResidual)));
        for (int i = random.nextInt(3); i > 0; i--) {
            commands.add(new Command.SubmitContract(new StorageContract(
                    id("battery"), id("car"), wh(1 + random.nextInt(3_000)), Price.perKwh("0.22"))));
        }
        orders(2 + random.nextInt(14)).forEach(order -> commands.add(new Command.SubmitOrder(order)));
        commands.add(new Command.CloseGate(Village.CLOSURE));
        return commands;
    }

    /// Orders of homes, car and battery; several of one owner are possible, times are often equal.
    List<Order> orders(int count) {
        List<Order> orders = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            String owner = owner();
            String limit = "0." + (10 + random.nextInt(20));
            long quantity = 1 + random.nextInt(2_000);
            Instant at = Village.OPENING.plusSeconds(random.nextInt(3));
            orders.add(
                    random.nextBoolean()
                            ? Village.bid("o" + i, owner, quantity, limit, at)
                            : Village.offer("o" + i, owner, quantity, limit, at));
        }
        return orders;
    }

    /// Whatever the meters may say; some are missing.
    List<Metered> meters() {
        List<Metered> meters = new ArrayList<>();
        for (String home : HOMES) {
            if (random.nextInt(6) > 0) {
                meters.add(Village.metered(home, random.nextInt(-2_500, 2_500)));
            }
        }
        return meters;
    }

    Energy losses() {
        return wh(random.nextInt(50));
    }

    Street street() {
        return new Street(random.nextInt(14_000), 1 + random.nextInt(1_500));
    }

    private String owner() {
        int who = random.nextInt(HOMES.size() + 2);
        return who < HOMES.size() ? HOMES.get(who) : who == HOMES.size() ? "car" : "battery";
    }

    private Plan plan(String home) {
        long planned = random.nextInt(-2_000, 2_000);
        return new Plan.Injection(
                id(home), wh(planned), wh(planned - random.nextInt(1_500)), wh(planned + random.nextInt(500)));
    }

    private Plan carPlan() {
        long planned = -random.nextInt(3_000);
        return new Plan.Injection(id("car"), wh(planned), wh(planned), wh(0));
    }

    private Plan battery(boolean takesResidual) {
        long mostCharge = random.nextInt(3_000);
        long mostDischarge = random.nextInt(3_000);
        return new Plan.Storage(
                id("battery"),
                wh(random.nextLong(-mostCharge, mostDischarge + 1)),
                wh(mostCharge),
                wh(mostDischarge),
                Price.perKwh("0.10"),
                Price.perKwh("0.20"),
                takesResidual);
    }
}
