package org.openelecbay.grid.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openelecbay.core.Phase;
import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.grid.charge.RandomNetwork;
import org.openelecbay.grid.feeder.Terminal;
import org.openelecbay.grid.read.EuropeanLv;
import org.openelecbay.grid.sensitivity.PassiveLoad;

class ParetoTableTest {

    private static final ControlCosts COSTS = new ControlCosts(0.3, 0.1, 0.01);

    private static List<ControlOutcome> random(long seed) {
        Random random = new Random(seed);
        List<ControlOutcome> outcomes = new ArrayList<>();
        for (int k = 0; k < 200; k++) {
            outcomes.add(new ControlOutcome(
                    new ControlSetting(k, List.of(), false, List.of()),
                    random.nextInt(6),
                    random.nextInt(6),
                    random.nextInt(6),
                    random.nextInt(6)));
        }
        return outcomes;
    }

    private static boolean beats(ControlOutcome one, ControlOutcome other) {
        boolean better = false;
        for (int k = 0; k < 4; k++) {
            int sign =
                    Double.compare(one.objectives().get(k), other.objectives().get(k));
            if (sign > 0) {
                return false;
            }
            better |= sign < 0;
        }
        return better;
    }

    @Test
    void nothingKeptIsBeatenAndEverythingDroppedIsOrIsADouble() {
        for (long seed = 0; seed < 30; seed++) {
            List<ControlOutcome> all = random(seed);
            List<ControlOutcome> kept = ParetoTable.nonDominated(all);
            for (ControlOutcome each : all) {
                boolean beaten = all.stream().anyMatch(other -> beats(other, each));
                boolean shown =
                        kept.stream().anyMatch(other -> other.objectives().equals(each.objectives()));
                assertThat(shown).as("seed %d", seed).isEqualTo(!beaten);
            }
        }
    }

    @Test
    void theOrderOfTrialsDoesNotMatter() {
        List<ControlOutcome> all = random(5);
        List<ControlOutcome> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, new Random(1));

        assertThat(ParetoTable.nonDominated(shuffled).stream().map(ControlOutcome::objectives))
                .containsExactlyElementsOf(ParetoTable.nonDominated(all).stream()
                        .map(ControlOutcome::objectives)
                        .toList());
    }

    @Test
    void onABalancedNetworkDoingNothingIsCheapestUnlessAMovePaysForItself() {
        BalancedNetwork network = RandomNetwork.meshed(21, 1);
        int tie = network.branches().size() - 1;
        BalancedNetwork present = new BalancedNetwork(
                1,
                network.buses(),
                IntStream.rangeClosed(0, tie)
                        .mapToObj(k -> network.branches().get(k).switched(k < tie))
                        .toList(),
                network.loads(),
                network.sources());
        ControlledBalanced controlled = new ControlledBalanced(
                present,
                TapChanger.STANDARD,
                List.of("b2"),
                List.of(new Inverter(new Terminal("b3", Phase.ABC), 50, 100, VoltVarCurve.CATEGORY_B, false)),
                new ControlCosts(0.3, 0.1, 1_000));
        List<ControlSetting> settings =
                ParetoTable.settings(List.of(-1, 0, 1), 1, List.of(0.0, 20.0), true, List.of(List.of(tie)));

        List<ControlOutcome> table = ParetoTable.of(controlled, settings);

        assertThat(settings).hasSize(12);
        assertThat(table).isNotEmpty();
        assertThat(table.getFirst().setting().tap()).isZero();
        assertThat(table.getFirst().setting().banksKvar()).containsExactly(0.0);
    }

    @Test
    void onAFeederUnbalanceIsAColumnOfItsOwn() {
        EuropeanLv data = EuropeanLv.bundled();
        List<PassiveLoad> loads = data.feeder().loadPoints().stream()
                .map(each -> new PassiveLoad(each.terminal(), 2, 0.5))
                .toList();
        ControlledFeeder controlled = new ControlledFeeder(
                data.feeder(),
                loads,
                TapChanger.STANDARD,
                List.of(new Terminal("639", Phase.ABC)),
                List.of(new Inverter(new Terminal("861", Phase.A), 8, 10, VoltVarCurve.CATEGORY_B, false)),
                COSTS);

        List<ControlOutcome> table = ParetoTable.of(
                controlled, ParetoTable.settings(List.of(-8, -4, 0), 1, List.of(0.0, 10.0), true, List.of(List.of())));

        assertThat(table).allSatisfy(each -> assertThat(each.unbalance()).isBetween(1e-4, 0.02));
        assertThat(table.stream().map(each -> each.setting().tap()).distinct().count())
                .isGreaterThan(1);
    }

    @Test
    void tooManySettingsAreRefused() {
        assertThatThrownBy(() -> ParetoTable.settings(
                        TapChanger.STANDARD.taps(), 10, List.of(0.0, 1.0, 2.0), true, List.of(List.of())))
                .hasMessageContaining("20000 are the most");
    }
}
