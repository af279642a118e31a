package org.openelecbay.market.coalition.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openelecbay.market.Seeds;
import org.openelecbay.market.coalition.CoalitionGame;

class NucleolusTest {

    private static final double CLOSE = 1e-4;

    @Test
    void twoClaimsOnAContestedGarment() {
        // Talmud: 200 among claims of 100, 200 and 300 go 50, 75, 75.
        CoalitionGame estate = CoalitionGame.of(3, coalition -> coalition == 7 ? 200 : coalition == 6 ? 100 : 0);
        assertThat(Nucleolus.of(estate)).containsExactly(new double[] {50, 75, 75}, within(1e-12));
    }

    @Test
    void nobodyAndSomebodyAloneGetWhatThereIs() {
        assertThat(Nucleolus.of(CoalitionGame.of(0, _ -> 0))).isEmpty();
        assertThat(Nucleolus.of(CoalitionGame.of(1, _ -> -3))).containsExactly(-3);
        assertThat(Nucleolus.of(CoalitionGame.of(2, coalition -> coalition == 3 ? 7 : coalition)))
                .containsExactly(new double[] {3, 4}, within(1e-12));
    }

    @Test
    void whoWouldRatherStayAloneIsSaidInWords() {
        assertThatThrownBy(() -> Nucleolus.of(CoalitionGame.of(2, coalition -> coalition == 3 ? 1 : 1)))
                .hasMessage("Everybody together is worth 1.0, less than all alone, 2.0, so nobody would share. Ask for"
                        + " the pre-nucleolus?");
    }

    @Test
    void theFloorOfAPlayerAloneBindsWhereJoiningHurts() {
        // Two players share 10, the third only does harm, so that without the floor it would pay.
        CoalitionGame game = CoalitionGame.of(3, coalition -> coalition == 3 ? 10 : coalition == 7 ? 6 : 0);
        assertThat(Nucleolus.of(game)).containsExactly(new double[] {3, 3, 0}, within(1e-12));
        assertThat(Nucleolus.preNucleolus(game)[2]).isNegative();
    }

    @ParameterizedTest
    @EnumSource
    void everyLevelIsBalancedUpToSevenPlayers(RandomGames.Kind kind) {
        Seeds.every(60, random -> random, random -> {
            CoalitionGame game = RandomGames.of(kind, 2 + random.nextInt(6), random);
            double[] payoffs = Nucleolus.preNucleolus(game);
            assertThat(Kohlberg.holds(game, payoffs))
                    .as(Arrays.toString(payoffs))
                    .isTrue();
        });
    }

    @ParameterizedTest
    @EnumSource
    void everyLevelIsBalancedForTenAndTwelvePlayers(RandomGames.Kind kind) {
        for (int players : new int[] {10, 12}) {
            CoalitionGame game = RandomGames.of(kind, players, new SplittableRandom(players));
            double[] payoffs = Nucleolus.preNucleolus(game);
            assertThat(Kohlberg.holds(game, payoffs))
                    .as(Arrays.toString(payoffs))
                    .isTrue();
        }
    }

    @Test
    void theCriterionRejectsWhatIsNotTheNucleolus() {
        Seeds.every(50, random -> random, random -> {
            CoalitionGame game = RandomGames.of(RandomGames.Kind.ANY, 5, random);
            double[] payoffs = Nucleolus.preNucleolus(game);
            payoffs[0] += 0.01;
            payoffs[4] -= 0.01;
            assertThat(Kohlberg.holds(game, payoffs)).isFalse();
        });
    }

    @ParameterizedTest
    @EnumSource
    void itIsWhatAllProgramsWithAllRowsGive(RandomGames.Kind kind) {
        Seeds.every(8, random -> random, random -> {
            CoalitionGame game = RandomGames.of(kind, 2 + random.nextInt(4), random);
            assertThat(Nucleolus.preNucleolus(game)).containsExactly(ProgramSequence.of(game, false), within(CLOSE));
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"COARSE", "POOL", "MAJORITY"})
    void withFloorsToo(RandomGames.Kind kind) {
        Seeds.every(8, random -> random, random -> {
            CoalitionGame game = RandomGames.of(kind, 2 + random.nextInt(3), random);
            CoalitionGame raised = CoalitionGame.of(
                    game.players(), coalition -> game.worth(coalition) + (coalition == game.everybody() ? 5 : 0));
            assertThat(Nucleolus.of(raised)).containsExactly(ProgramSequence.of(raised, true), within(CLOSE));
        });
    }

    @ParameterizedTest
    @EnumSource
    void worthsInAnotherUnitAndAboveOwnOnesGiveTheSameInThatUnit(RandomGames.Kind kind) {
        Seeds.every(40, random -> random, random -> {
            CoalitionGame game = RandomGames.of(kind, 5, random);
            double[] own = random.doubles(5, -50, 50).toArray();
            double[] before = Nucleolus.preNucleolus(game);
            double[] owns = Excesses.together(own);
            double[] after = Nucleolus.preNucleolus(
                    CoalitionGame.of(5, coalition -> 1e-3 * game.worth(coalition) + owns[coalition]));
            for (int player = 0; player < 5; player++) {
                assertThat(after[player]).isCloseTo(1e-3 * before[player] + own[player], within(1e-9));
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void itSharesAllLiesInTheLeastCoreAndNobodyBlocksWhereTheCoreIsNotEmpty(RandomGames.Kind kind) {
        Seeds.every(60, random -> random, random -> {
            CoalitionGame game = RandomGames.of(kind, 2 + random.nextInt(7), random);
            Excesses excesses = Excesses.of(game, Nucleolus.preNucleolus(game));
            LeastCore leastCore = LeastCore.of(game);
            double[] least = leastCore.payoffs().stream()
                    .mapToDouble(Double::doubleValue)
                    .toArray();
            assertThat(excesses.efficient()).isTrue();
            assertThat(excesses.most()).isCloseTo(leastCore.epsilon(), within(1e-9 * 400));
            assertThat(Excesses.of(game, least).most()).isCloseTo(leastCore.epsilon(), within(1e-9 * 400));
            assertThat(Excesses.of(game, least).efficient()).isTrue();
        });
    }

    @Test
    void equalPlayersGetTheSameAndDummiesWhatTheyAreWorthAlone() {
        Seeds.every(60, random -> random, random -> {
            CoalitionGame few = RandomGames.of(RandomGames.Kind.COARSE, 4, random);
            // Player 4 is another player 3, of whom only one counts; player 5 adds 2 to everybody.
            CoalitionGame game = CoalitionGame.of(6, coalition -> {
                int known = coalition & 7 | ((coalition & 24) == 0 ? 0 : 8);
                return few.worth(known) + 2 * (coalition >> 5);
            });
            double[] payoffs = Nucleolus.preNucleolus(game);
            assertThat(payoffs[3]).isCloseTo(payoffs[4], within(1e-9));
            assertThat(payoffs[5]).isCloseTo(2, within(1e-9));
        });
    }

    @Test
    void theCoreOfAMajorityIsEmptyAndSaysSo() {
        CoalitionGame majority = CoalitionGame.of(
                3, coalition -> Integer.bitCount(coalition) == 3 ? 1.2 : Integer.bitCount(coalition) == 2 ? 1 : 0);
        assertThat(LeastCore.of(majority).coreIsEmpty()).isTrue();
        assertThat(LeastCore.of(majority).epsilon()).isCloseTo(0.2, within(1e-12));
        Excesses equal = Excesses.of(majority, new double[] {0.4, 0.4, 0.4});
        assertThat(equal.inCore()).isFalse();
        assertThat(equal.worst()).containsExactly(3, 5, 6);
    }
}
