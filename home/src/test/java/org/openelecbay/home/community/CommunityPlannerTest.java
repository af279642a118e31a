package org.openelecbay.home.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.openelecbay.home.community.CommunityPlan.MemberPlan;
import org.openelecbay.home.community.CommunityPlan.StoragePlan;
import org.openelecbay.home.equipment.Storage;
import org.openelecbay.home.equipment.Terminal;
import org.openelecbay.home.schedule.Steps;

class CommunityPlannerTest {

    private static final Steps DAY = new Steps(12, 2);
    private static final CommunityPlanner PLANNER = new CommunityPlanner();

    @Test
    void aloneAMemberPaysImportAndIsPaidExport() {
        Member home = new Member("home", new double[] {3, 1}, new double[] {1, 4}, List.of());
        CommunityPlan plan = PLANNER.plan(new Community(
                new Steps(2, 0.5),
                List.of(home),
                new double[] {0.3, 0.3},
                new double[] {0.1, 0.1},
                Community.NO_TRADE,
                InjectionLimits.NONE));
        assertThat(plan.cost()).isCloseTo(0.5 * (2 * 0.3 - 3 * 0.1), within(1e-8));
        assertThat(plan.members().getFirst().injectionKw(1)).isCloseTo(3, within(1e-6));
    }

    @Test
    void aSurplusIsPassedOnWhereTheFeeIsBelowThePriceGap() {
        List<Member> two = List.of(
                new Member("sunny", new double[] {0}, new double[] {2}, List.of()),
                new Member("shady", new double[] {2}, new double[] {0}, List.of()));
        assertThat(cost(two, 0.05)).isCloseTo(2 * 0.05, within(1e-8));
        assertThat(cost(two, 0.25)).isCloseTo(2 * (0.3 - 0.1), within(1e-8));
        assertThat(cost(two, Community.NO_TRADE)).isCloseTo(2 * (0.3 - 0.1), within(1e-8));
    }

    private static double cost(List<Member> members, double fee) {
        return PLANNER.plan(new Community(
                        new Steps(1, 1), members, new double[] {0.3}, new double[] {0.1}, fee, InjectionLimits.NONE))
                .cost();
    }

    @Test
    void togetherNobodyPaysMoreThanAloneAndOneRoofIsCheapest() {
        for (long seed = 1; seed <= 15; seed++) {
            Random random = new Random(seed);
            List<Member> members = members(random, 3);
            double[] buy = random.doubles(12, 0.2, 0.4).toArray();
            double[] sell = random.doubles(12, 0.0, 0.15).toArray();
            double alone = plan(members, buy, sell, Community.NO_TRADE).cost();
            double dear = plan(members, buy, sell, 0.05).cost();
            CommunityPlan plan = plan(members, buy, sell, 0.01);
            double roof = plan(List.of(Member.together("roof", members)), buy, sell, 0)
                    .cost();
            assertThat(dear).as("seed %d", seed).isLessThanOrEqualTo(alone + 1e-6);
            assertThat(plan.cost()).as("seed %d", seed).isLessThanOrEqualTo(dear + 1e-6);
            assertThat(roof).as("seed %d", seed).isLessThanOrEqualTo(plan.cost() + 1e-6);
            assertKeepsEverything("seed " + seed, members, plan);
        }
    }

    private static CommunityPlan plan(List<Member> members, double[] buy, double[] sell, double fee) {
        return PLANNER.plan(new Community(DAY, members, buy, sell, fee, InjectionLimits.NONE));
    }

    private static List<Member> members(Random random, int count) {
        List<Member> members = new ArrayList<>();
        for (int each = 0; each < count; each++) {
            Storage storage = storage(random.nextDouble(1, 8), random.nextDouble(0, 0.02));
            members.add(new Member(
                    "m" + each,
                    random.doubles(12, 0, 4).toArray(),
                    random.doubles(12, 0, 6).toArray(),
                    each == 0 ? List.of() : List.of(storage)));
        }
        return members;
    }

    private static Storage storage(double kwh, double wear) {
        return new Storage(
                "battery", kwh / 2, 0.1 * kwh, kwh, kwh / 3, kwh / 3, 0.95, 0.95, 0, wear, 0, Terminal.AS_BEGUN);
    }

    /// Balance, contents, limits and the exclusion of opposite powers, computed from the plan alone.
    private static void assertKeepsEverything(String name, List<Member> members, CommunityPlan plan) {
        for (int step = 0; step < DAY.count(); step++) {
            double traded = 0;
            for (int who = 0; who < members.size(); who++) {
                Member member = members.get(who);
                MemberPlan part = plan.members().get(who);
                double net = member.loadKw()[step] - member.availableKw()[step] + part.curtailedKw()[step];
                for (int each = 0; each < member.storages().size(); each++) {
                    StoragePlan stored = part.storages().get(each);
                    net += stored.chargeKw()[step] - stored.dischargeKw()[step];
                    Storage storage = member.storages().get(each);
                    double before = step == 0 ? storage.initialKwh() : stored.contentKwh()[step - 1];
                    double after = before + 2 * 0.95 * stored.chargeKw()[step] - 2 * stored.dischargeKw()[step] / 0.95;
                    assertThat(stored.contentKwh()[step]).as(name).isCloseTo(after, within(1e-6));
                    assertThat(after).as(name).isBetween(storage.lowestKwh() - 1e-6, storage.highestKwh() + 1e-6);
                    assertThat(stored.chargeKw()[step] * stored.dischargeKw()[step])
                            .as(name)
                            .isLessThan(1e-5);
                }
                assertThat(part.injectionKw(step)).as(name).isCloseTo(-net, within(1e-6));
                assertThat(part.importKw()[step] * part.exportKw()[step])
                        .as(name)
                        .isLessThan(1e-5);
                traded += part.boughtKw()[step] - part.soldKw()[step];
            }
            assertThat(traded).as(name).isCloseTo(0, within(1e-6));
        }
    }

    @Test
    void aLimitOfTheNetworkIsKeptAndCosts() {
        for (long seed = 1; seed <= 10; seed++) {
            Random random = new Random(seed);
            List<Member> members = members(random, 3);
            double[] buy = random.doubles(12, 0.2, 0.4).toArray();
            double[] sell = random.doubles(12, 0.05, 0.15).toArray();
            double[] most = new double[12];
            Arrays.fill(most, 2);
            InjectionLimits limits = new InjectionLimits(new double[][] {{1, 0.5, 0.2}}, new double[][] {most});
            CommunityPlan free = plan(members, buy, sell, 0.01);
            CommunityPlan bound = PLANNER.plan(new Community(DAY, members, buy, sell, 0.01, limits));
            assertThat(bound.cost()).as("seed %d", seed).isGreaterThanOrEqualTo(free.cost() - 1e-6);
            assertKeepsEverything("seed " + seed, members, bound);
            for (int step = 0; step < 12; step++) {
                double sum = bound.members().get(0).injectionKw(step)
                        + 0.5 * bound.members().get(1).injectionKw(step)
                        + 0.2 * bound.members().get(2).injectionKw(step);
                assertThat(sum).as("seed %d", seed).isLessThanOrEqualTo(2 + 1e-6);
            }
        }
    }

    @Test
    void whereSellingPaysMoreThanBuyingNobodyDoesBothAtOnce() {
        Member home = new Member("home", new double[] {1, 1}, new double[] {0, 3}, List.of(storage(4, 0)));
        CommunityPlan plan = PLANNER.plan(new Community(
                new Steps(2, 1),
                List.of(home),
                new double[] {0.1, 0.1},
                new double[] {0.2, 0.05},
                Community.NO_TRADE,
                InjectionLimits.NONE));
        MemberPlan part = plan.members().getFirst();
        assertThat(Math.min(part.importKw()[0], part.exportKw()[0])).isCloseTo(0, within(1e-6));
        // The battery may give what 4/3 kW of the sun refill in the second step; what exceeds the load of 1 kW is sold
        // at 0.2, and the sun that is left earns 0.05.
        double given = 0.95 * 0.95 * 4 / 3;
        assertThat(plan.cost()).isCloseTo(-0.2 * (given - 1) - 0.05 * (2 - 4.0 / 3), within(1e-6));
    }

    @Test
    void negativePricesDoNotMakeABatteryBurnEnergy() {
        Member home = new Member("home", new double[] {0, 0}, new double[] {0, 0}, List.of(storage(4, 0)));
        CommunityPlan plan = PLANNER.plan(new Community(
                new Steps(2, 1),
                List.of(home),
                new double[] {-0.2, -0.2},
                new double[] {-0.3, -0.3},
                Community.NO_TRADE,
                InjectionLimits.NONE));
        StoragePlan stored = plan.members().getFirst().storages().getFirst();
        for (int step = 0; step < 2; step++) {
            assertThat(stored.chargeKw()[step] * stored.dischargeKw()[step]).isLessThan(1e-5);
        }
        // Full from 2 to 4 kWh at most, and never less than begun with: 2 / 0.95 kWh are paid for.
        assertThat(plan.cost()).isCloseTo(-0.2 * 2 / 0.95, within(1e-6));
    }

    @Test
    void whatCannotBeKeptIsSaid() {
        Member home = new Member("home", new double[] {5}, new double[] {0}, List.of());
        InjectionLimits limits = new InjectionLimits(new double[][] {{-1}}, new double[][] {{2}});
        Community tight =
                new Community(new Steps(1, 1), List.of(home), new double[] {0.3}, new double[] {0.1}, 0, limits);
        assertThatThrownBy(() -> PLANNER.plan(tight))
                .hasMessageContaining("No plan of the community keeps all limits.");
        assertThatThrownBy(() -> new Community(
                        new Steps(2, 1), List.of(home), new double[2], new double[2], 0, InjectionLimits.NONE))
                .hasMessageContaining("member home has 1");
        assertThatThrownBy(() -> new Member("x", new double[1], new double[] {-1}, List.of()))
                .hasMessageContaining("can give -1.0 kW in step 0");
    }
}
