package org.openelecbay.market.coalition.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;
import org.openelecbay.market.Seeds;
import org.openelecbay.market.coalition.CoalitionGame;
import org.openelecbay.market.coalition.Shapley;
import org.openelecbay.market.coalition.storage.PooledBattery.End;

/// Homes that pool their batteries: by hand, against another solver, and every coalition of small ones.
class StorageCommunityTest {

    private static final Offset<Double> MILLIONTH = Offset.offset(1e-6);
    private static final PooledBattery LOSSLESS = new PooledBattery(0, 0, 10, 10, 10, 1, 1, 0, 0, new End(0, 10, 0));

    /// anna has sun at noon, ben a battery, cleo an evening.
    private static StorageCommunity street() {
        return new StorageCommunity(
                1,
                new double[] {0.30, 0.30},
                new double[] {0.10, 0.10},
                List.of(
                        new StorageMember("anna", new double[] {-4, 0}, List.of()),
                        new StorageMember("ben", new double[] {0, 0}, List.of(LOSSLESS)),
                        new StorageMember("cleo", new double[] {0, 4}, List.of())));
    }

    @Test
    void theBatteryCarriesTheSunOfOneToTheEveningOfAnother() {
        CoalitionGame game = street().game();
        assertThat(game.worth(0b111)).isCloseTo(4 * 0.20, MILLIONTH);
        for (int pair : new int[] {0b011, 0b101, 0b110}) {
            assertThat(game.worth(pair)).isCloseTo(0, MILLIONTH);
        }
        assertThat(Shapley.of(game, game.everybody()))
                .containsExactly(new double[] {0.8 / 3, 0.8 / 3, 0.8 / 3}, MILLIONTH);
    }

    @Test
    void localPricesShareAllThatIsSavedAndLieBetweenTheSuppliers() {
        CorePrices core = CorePrices.of(street());
        assertThat(Arrays.stream(core.savings()).sum()).isCloseTo(0.8, MILLIONTH);
        for (double price : core.schedule().localPrice()) {
            assertThat(price).isBetween(0.10, 0.30);
        }
    }

    @Test
    void noCoalitionDoesBetterThanAtTheLocalPrices() {
        Seeds.every(25, StorageCommunityTest::random, community -> {
            CoalitionGame game = community.game();
            CorePrices core = CorePrices.of(community);
            double[] savings = core.savings();
            assertThat(Arrays.stream(core.costs()).sum())
                    .isCloseTo(core.schedule().cost(), MILLIONTH);
            for (int coalition = 1; coalition <= game.everybody(); coalition++) {
                double together = 0;
                for (int player = 0; player < savings.length; player++) {
                    together += (coalition >> player & 1) * savings[player];
                }
                assertThat(together).as("coalition %s", coalition).isGreaterThan(game.worth(coalition) - 1e-6);
            }
        });
    }

    @Test
    void coalitionsThatJoinNeverLose() {
        Seeds.every(10, StorageCommunityTest::random, community -> {
            CoalitionGame game = community.game();
            for (int one = 1; one <= game.everybody(); one++) {
                for (int other = 1; other <= game.everybody(); other++) {
                    if ((one & other) == 0) {
                        assertThat(game.worth(one | other)).isGreaterThan(game.worth(one) + game.worth(other) - 1e-6);
                    }
                }
            }
        });
    }

    @Test
    void anotherSolverFindsTheSameCost() {
        Seeds.every(
                25,
                StorageCommunityTest::random,
                community ->
                        assertThat(community.planTogether().cost()).isCloseTo(byAnotherSolver(community), MILLIONTH));
    }

    @Test
    void homesWithoutBatteriesSaveBySharingTheirSun() {
        StorageCommunity two = new StorageCommunity(
                0.25,
                new double[] {0.30},
                new double[] {0.08},
                List.of(
                        new StorageMember("anna", new double[] {-2}, List.of()),
                        new StorageMember("ben", new double[] {3}, List.of())));
        assertThat(two.game().worth(0b11)).isCloseTo(0.5 * 0.22, MILLIONTH);
    }

    @Test
    void whatContradictsItselfIsRefusedInWords() {
        StorageMember home = new StorageMember("anna", new double[] {1}, List.of());
        assertThatThrownBy(() -> new StorageCommunity(1, new double[] {0.1}, new double[] {0.2}, List.of(home)))
                .hasMessageContaining("between zero and the import price");
        assertThatThrownBy(() -> new StorageCommunity(1, new double[] {0.1}, new double[] {-0.1}, List.of(home)))
                .hasMessageContaining("between zero and the import price");
        assertThatThrownBy(() -> new StorageCommunity(1, new double[2], new double[2], List.of(home)))
                .hasMessageContaining("anna has 1 steps");
        PooledBattery demanding = new PooledBattery(0, 0, 10, 1, 1, 1, 1, 0, 0, new End(5, 10, 0));
        StorageCommunity outOfReach = new StorageCommunity(
                1,
                new double[] {0.1},
                new double[] {0},
                List.of(new StorageMember("ben", new double[] {1}, List.of(demanding))));
        assertThatThrownBy(outOfReach::planTogether).hasMessageContaining("out of reach");
        List<StorageMember> many = new ArrayList<>();
        for (int k = 0; k < 11; k++) {
            many.add(home);
        }
        assertThatThrownBy(new StorageCommunity(1, new double[] {0.1}, new double[] {0}, many)::game)
                .hasMessageContaining("2^11 coalitions");
    }

    private static StorageCommunity random(SplittableRandom random) {
        int steps = 1 + random.nextInt(6);
        double[] importPrice = new double[steps];
        double[] exportPrice = new double[steps];
        for (int step = 0; step < steps; step++) {
            exportPrice[step] = random.nextInt(12) / 100.0;
            importPrice[step] = exportPrice[step] + random.nextInt(25) / 100.0;
        }
        List<StorageMember> members = new ArrayList<>();
        for (int k = 1 + random.nextInt(4); k > 0; k--) {
            double[] net = random.doubles(steps, -4, 4).toArray();
            List<PooledBattery> batteries = new ArrayList<>();
            for (int each = random.nextInt(3); each > 0; each--) {
                double capacity = 1 + random.nextDouble(9);
                double begun = random.nextDouble(capacity);
                batteries.add(new PooledBattery(
                        begun,
                        0,
                        capacity,
                        random.nextDouble(4),
                        random.nextDouble(4),
                        0.8 + random.nextDouble(0.2),
                        0.8 + random.nextDouble(0.2),
                        random.nextInt(2) * 0.001,
                        random.nextInt(2) * 0.02,
                        new End(begun * random.nextInt(2) * 0.9, capacity, random.nextInt(2) * 0.05)));
            }
            members.add(new StorageMember("home" + k, net, batteries));
        }
        StorageCommunity community = new StorageCommunity(0.5, importPrice, exportPrice, members);
        try {
            community.planTogether();
            return community;
        } catch (IllegalArgumentException e) {
            return random(random); // a content at the end that is out of reach
        }
    }

    private static double byAnotherSolver(StorageCommunity community) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        double hours = community.hours();
        List<Expression> balances = new ArrayList<>();
        for (int step = 0; step < community.steps(); step++) {
            int at = step;
            double net = community.members().stream()
                    .mapToDouble(each -> each.netKw()[at])
                    .sum();
            Expression balance = model.newExpression("balance" + step).level(net);
            balance.set(model.newVariable("in" + step).lower(0).weight(community.importPrice()[step] * hours), 1);
            balance.set(
                    model.newVariable("out" + step).lower(0).weight(-community.exportPrice()[step] * hours), -1);
            balances.add(balance);
        }
        int number = 0;
        for (StorageMember member : community.members()) {
            for (PooledBattery battery : member.batteries()) {
                addTo(model, battery, balances, hours, "b" + number++);
            }
        }
        return model.minimise().getValue();
    }

    private static void addTo(
            ExpressionsBasedModel model, PooledBattery battery, List<Expression> balances, double hours, String name) {
        Variable before = null;
        double kept = 1 - battery.selfDischargePerHour() * hours;
        for (int step = 0; step < balances.size(); step++) {
            boolean ends = step == balances.size() - 1;
            Variable charge = model.newVariable(name + "c" + step)
                    .lower(0)
                    .upper(battery.chargeKw())
                    .weight(battery.wearPerKwh() * hours);
            Variable discharge = model.newVariable(name + "d" + step)
                    .lower(0)
                    .upper(battery.dischargeKw())
                    .weight(battery.wearPerKwh() * hours);
            Variable content = model.newVariable(name + "e" + step)
                    .lower(ends ? battery.end().leastKwh() : 0)
                    .upper(battery.highestKwh())
                    .weight(ends ? -battery.end().worthPerKwh() : 0);
            balances.get(step).set(charge, -1);
            balances.get(step).set(discharge, 1);
            Expression row = model.newExpression(name + "row" + step)
                    .level(before == null ? kept * battery.initialKwh() : 0)
                    .set(content, 1)
                    .set(charge, -battery.chargeEfficiency() * hours)
                    .set(discharge, hours / battery.dischargeEfficiency());
            if (before != null) {
                row.set(before, -kept);
            }
            before = content;
        }
    }
}
