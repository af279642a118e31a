package org.openelecbay.home.study.shifting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.openelecbay.home.chance.Property;
import org.openelecbay.home.equipment.Storage;
import org.openelecbay.home.equipment.Terminal;
import org.openelecbay.home.study.shifting.ShiftingGame.Play;
import org.openelecbay.home.study.shifting.ShiftingGame.Turns;
import org.openelecbay.solver.draft.ProgramDraft;

class ShiftingGameTest {

    private static final double NO_CHANGE = 1e-9;

    private static double[] randoms(RandomGenerator random, int count, double low, double high) {
        return random.doubles(count, low, high).toArray();
    }

    private static ShiftingGame random(RandomGenerator random, boolean owning) {
        int steps = 2 + random.nextInt(6);
        int count = 2 + random.nextInt(4);
        List<Player> players = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            double[] high = randoms(random, steps, 1, 5);
            double energy = random.nextDouble(0.2, 0.8) * Arrays.stream(high).sum() * 0.5;
            players.add(
                    owning
                            ? new Player(
                                    energy,
                                    new double[steps],
                                    high,
                                    randoms(random, steps, 0, 2),
                                    k % 2 == 0
                                            ? Optional.of(battery(random.nextDouble(0.001, 0.02)))
                                            : Optional.empty(),
                                    1.0 / count)
                            : Player.of(energy, new double[steps], high, 1.0 / count));
        }
        SystemCost cost = new SystemCost(randoms(random, steps, 0, 8), randoms(random, steps, 0.02, 0.1), 0.5);
        return new ShiftingGame(cost, players);
    }

    private static Storage battery(double wear) {
        return new Storage("battery", 2, 0, 5, 2, 2, 0.95, 0.95, 0, wear, 0, Terminal.AS_BEGUN);
    }

    @Test
    void threeMembersLevelTwoStepsInOneRound() {
        SystemCost cost = new SystemCost(new double[] {4, 1}, new double[] {0.05, 0.05}, 1);
        ShiftingGame game =
                new ShiftingGame(cost, Player.byEnergy(new double[] {6, 4, 5}, new double[][] {{5, 5}, {4, 4}, {4, 4}
                }));

        Play play = game.play(game.evenly(), Turns.SEQUENTIAL, NO_CHANGE, 100);

        assertThat(play.rounds()).isEqualTo(2);
        assertThat(play.totalKwAfterRound().getFirst()).containsExactly(new double[] {10, 10}, within(1e-12));
        assertThat(game.bill(play.moves(), 0)).isCloseTo(4, within(1e-12));
        assertThat(ShiftingGame.peakToAverage(game.totalKw(play.moves()))).isCloseTo(1, within(1e-12));
    }

    @Test
    void everyRoundLowersThePotentialAndEndsAtItsMinimum() {
        RandomGenerator random = Property.random("load-game");
        for (int k = 0; k < 25; k++) {
            ShiftingGame game = random(random, false);
            Play play = game.play(game.evenly(), Turns.SEQUENTIAL, NO_CHANGE, 5_000);

            assertThat(play.settled()).isTrue();
            assertFalling(game.potential(game.evenly()), play);
            assertThat(game.mostGain(play.moves())).isLessThan(1e-6);
            assertThat(game.systemCost(play.moves())).isCloseTo(centralMinimum(game), within(1e-6));
        }
    }

    @Test
    void allAtOnceAndDampedEndsAtTheSameLoadAndSoDoesAnyOrder() {
        RandomGenerator random = Property.random("damped-game");
        for (int k = 0; k < 12; k++) {
            ShiftingGame game = random(random, false);
            ShiftingGame turned = new ShiftingGame(game.cost(), game.players().reversed());
            Play one = game.play(game.evenly(), Turns.SEQUENTIAL, NO_CHANGE, 5_000);
            Play damped = game.play(game.evenly(), Turns.DAMPED, NO_CHANGE, 50_000);
            Play other = turned.play(turned.evenly(), Turns.SEQUENTIAL, NO_CHANGE, 5_000);
            double[] total = game.totalKw(one.moves());

            assertFalling(game.potential(game.evenly()), damped);
            assertThat(game.totalKw(damped.moves())).containsExactly(total, within(1e-4));
            assertThat(turned.totalKw(other.moves())).containsExactly(total, within(1e-4));
        }
    }

    @Test
    void membersWithPanelsAndBatteriesEndWhereNobodyGainsByMovingAlone() {
        RandomGenerator random = Property.random("owning-game");
        for (int k = 0; k < 8; k++) {
            ShiftingGame game = random(random, true);
            Play play = game.play(game.evenly(), Turns.SEQUENTIAL, 1e-5, 400);

            assertThat(play.settled()).isTrue();
            assertFalling(game.potential(game.evenly()), play);
            assertThat(game.mostGain(play.moves())).isLessThan(1e-6);
            for (Move move : play.moves()) {
                for (int t = 0; t < game.cost().steps(); t++) {
                    assertThat(move.chargeKw()[t] * move.dischargeKw()[t]).isLessThan(1e-4);
                }
            }
        }
    }

    @Test
    void anOwnBatteryNeverRaisesWhatTheSystemCosts() {
        RandomGenerator random = Property.random("battery-in-game");
        for (int k = 0; k < 8; k++) {
            ShiftingGame without = random(random, false);
            List<Player> players = new ArrayList<>(without.players());
            Player first = players.getFirst();
            players.set(
                    0,
                    new Player(
                            first.energyKwh(),
                            first.lowestKw(),
                            first.highestKw(),
                            first.generationKw(),
                            Optional.of(battery(0)),
                            first.billShare()));
            ShiftingGame with = new ShiftingGame(without.cost(), players);
            double before = without.systemCost(without.play(without.evenly(), Turns.SEQUENTIAL, 1e-6, 2_000)
                    .moves());
            double after = with.systemCost(
                    with.play(with.evenly(), Turns.SEQUENTIAL, 1e-5, 500).moves());

            assertThat(after).isLessThanOrEqualTo(before + 1e-5);
        }
    }

    @Test
    void aLoadThatDoesNotFitBetweenItsLimitsIsRefusedWithBoth() {
        SystemCost cost = new SystemCost(new double[2], new double[] {1, 1}, 0.5);
        Player greedy = Player.of(6, new double[2], new double[] {5, 5}, 1);

        assertThatThrownBy(() -> new ShiftingGame(cost, List.of(greedy)))
                .hasMessageContaining("6.0 kWh does not fit between 0.0 and 5.0");
        assertThatThrownBy(() -> new SystemCost(new double[2], new double[] {1, 0}, 1))
                .hasMessageContaining("unique");
    }

    private static void assertFalling(double start, Play play) {
        double before = start;
        for (double after : play.potentialAfterRound()) {
            assertThat(after).isLessThanOrEqualTo(before + 1e-7);
            before = after;
        }
    }

    /// Everybody's loads in one program.
    private static double centralMinimum(ShiftingGame game) {
        SystemCost cost = game.cost();
        ProgramDraft draft = new ProgramDraft();
        int[] total = new int[cost.steps()];
        ProgramDraft.Row[] rows = new ProgramDraft.Row[cost.steps()];
        for (int t = 0; t < total.length; t++) {
            total[t] = draft.variable(-1e3, 1e3, 0);
            draft.cost(cost.perKw2h()[t] * cost.hours(), total[t], total[t]);
            rows[t] = draft.equal(cost.baseKw()[t]).plus(1, total[t]);
        }
        for (Player player : game.players()) {
            ProgramDraft.Row energy = draft.equal(player.energyKwh() / cost.hours());
            for (int t = 0; t < total.length; t++) {
                int load = draft.variable(player.lowestKw()[t], player.highestKw()[t], 0);
                energy.plus(1, load);
                rows[t].plus(-1, load);
            }
        }
        return draft.solve().objective();
    }
}
