package org.openelecbay.market.coalition.formation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openelecbay.market.Seeds;
import org.openelecbay.market.coalition.formation.Operation.Kind;

/// Coalitions that form by merge and split, against every partition and by hand.
class MergeAndSplitTest {

    /// a has 3, b lacks 2, c has 2, d lacks 3; cents times kWh.
    private static TransportGame twoPairs(long ab, long ad, long bc, long cd, long linkCost) {
        return new TransportGame(
                new long[] {3, -2, 2, -3},
                new long[][] {{0, ab, 0, ad}, {ab, 0, bc, 0}, {0, bc, 0, cd}, {ad, 0, cd, 0}},
                linkCost);
    }

    @Test
    void aDearWayKeepsTwoPairsApart() {
        Formation formation = MergeAndSplit.form(twoPairs(10, -1, -2, 9, 0), 0);
        assertThat(formation.coalitions()).containsExactly(List.of(0, 1), List.of(2, 3));
        assertThat(formation.worths()).containsExactly(20L, 18L);
        assertThat(formation.operations())
                .containsExactly(
                        new Operation(Kind.MERGE, List.of(0), List.of(1), 20),
                        new Operation(Kind.MERGE, List.of(2), List.of(3), 18));
    }

    @Test
    void theStagesTellWhoAskedWhomAndWhatGoesWhere() {
        Formation formation = MergeAndSplit.form(twoPairs(10, -1, -2, 9, 0), 0);
        assertThat(formation.of(Request.class)).containsExactly(new Request(1, 0, 2), new Request(3, 2, 3));
        assertThat(formation.of(Exchange.class)).containsExactly(new Exchange(0, 1, 3, 10), new Exchange(2, 3, 2, 9));
        assertThat(formation.transports()).containsExactly(new Transact(0, 1, 2), new Transact(2, 3, 2));
        List<Class<? extends Stage>> order = new ArrayList<>();
        for (Stage stage : formation.stages()) {
            if (order.isEmpty() || order.getLast() != stage.getClass()) {
                order.add(stage.getClass());
            }
        }
        assertThat(order).containsExactly(Request.class, Exchange.class, Operation.class, Transact.class);
    }

    @Test
    void everyStepRaisesTheWorthAndTheEndIsNeverAboveTheBestPartition() {
        for (long linkCost : new long[] {0, 1, 3, 12}) {
            Seeds.every(100, random -> RandomGames.small(random, 8, linkCost), game -> {
                Formation formation = MergeAndSplit.form(game, 0);
                long total = 0;
                for (Operation each : formation.operations()) {
                    assertThat(each.gain()).isPositive();
                    total += each.gain();
                }
                assertThat(formation.total()).isEqualTo(total);
                assertThat(total).isLessThanOrEqualTo(BestPartition.of(game).total());
                withstandsEveryMergeAndSplit(game, formation);
            });
        }
    }

    @Test
    void withoutFeesAndLinksAllIsWorthWhatEverybodyTogetherIs() {
        Seeds.every(
                100,
                random -> {
                    TransportGame any = RandomGames.small(random, 9, 0);
                    long[] net = new long[any.players()];
                    long[][] margins = new long[net.length][net.length];
                    for (int player = 0; player < net.length; player++) {
                        net[player] = any.net(player);
                        Arrays.fill(margins[player], 11);
                    }
                    return new TransportGame(net, margins, 0);
                },
                game -> assertThat(MergeAndSplit.form(game, 0).total())
                        .isEqualTo(game.worth(RandomGames.everybody(game))));
    }

    @Test
    void theBestPartitionIsThatOfEveryPartitionTried() {
        Seeds.every(60, random -> RandomGames.small(random, 7, random.nextInt(4)), game -> {
            long best = everyPartition(game, 0, new ArrayList<>());
            assertThat(BestPartition.of(game).total()).isEqualTo(best);
        });
    }

    @Test
    void aCoalitionSplitsWhereItsLinksCostMoreThanTheyBring() {
        TransportGame game = new TransportGame(
                new long[] {9, -9, 9, -9},
                new long[][] {{0, 10, 0, 9}, {10, 0, 9, 0}, {0, 9, 0, 10}, {9, 0, 10, 0}},
                1);
        Operation split = Bipartition.best(game, List.of(0, 1, 2, 3)).orElseThrow();
        assertThat(split).isEqualTo(new Operation(Kind.SPLIT, List.of(0, 1), List.of(2, 3), 4));
    }

    @Test
    void largeCoalitionsSplitAlongTheirTransports() {
        int pairs = 8;
        long[] net = new long[2 * pairs];
        long[][] margins = new long[net.length][net.length];
        for (int pair = 0; pair < pairs; pair++) {
            net[2 * pair] = 5;
            net[2 * pair + 1] = -5;
            margins[2 * pair][2 * pair + 1] = 10;
            margins[2 * pair + 1][2 * pair] = 10;
        }
        TransportGame game = new TransportGame(net, margins, 1);
        Operation split = Bipartition.best(game, RandomGames.everybody(game)).orElseThrow();
        assertThat(split.gain()).isEqualTo(64); // eight on each side: 120 links become 56
        assertThat(MergeAndSplit.form(game, 0).coalitions()).hasSize(pairs);
    }

    @Test
    void nobodyAndOneAloneFormWhatTheyAre() {
        assertThat(MergeAndSplit.form(new TransportGame(new long[0], new long[0][0], 0), 0)
                        .coalitions())
                .isEmpty();
        assertThat(MergeAndSplit.form(new TransportGame(new long[] {5}, new long[1][1], 3), 0))
                .isEqualTo(new Formation(List.of(List.of(0)), List.of(0L), List.of()));
    }

    @Test
    void whatCannotBeTriedIsRefusedInWords() {
        TransportGame many = new TransportGame(new long[16], new long[16][16], 0);
        assertThatThrownBy(() -> BestPartition.of(many)).hasMessageContaining("16 players");
        assertThatThrownBy(() -> MergeAndSplit.form(many, -1)).hasMessageContaining("more than -1");
    }

    private static void withstandsEveryMergeAndSplit(TransportGame game, Formation formation) {
        for (List<Integer> one : formation.coalitions()) {
            for (List<Integer> other : formation.coalitions()) {
                if (one != other) {
                    List<Integer> both =
                            Stream.concat(one.stream(), other.stream()).toList();
                    assertThat(game.worth(both)).isLessThanOrEqualTo(game.worth(one) + game.worth(other));
                }
            }
            for (int mask = 1; mask < (1 << one.size()) - 1; mask++) {
                Set<Integer> part = new HashSet<>();
                for (int k = 0; k < one.size(); k++) {
                    if ((mask >> k & 1) == 1) {
                        part.add(one.get(k));
                    }
                }
                List<Integer> rest =
                        one.stream().filter(each -> !part.contains(each)).toList();
                assertThat(game.worth(List.copyOf(part)) + game.worth(rest)).isLessThanOrEqualTo(game.worth(one));
            }
        }
    }

    private static long everyPartition(TransportGame game, int player, List<List<Integer>> parts) {
        if (player == game.players()) {
            return parts.stream().mapToLong(game::worth).sum();
        }
        long best = Long.MIN_VALUE;
        for (List<Integer> part : List.copyOf(parts)) {
            part.add(player);
            best = Math.max(best, everyPartition(game, player + 1, parts));
            part.removeLast();
        }
        parts.add(new ArrayList<>(List.of(player)));
        best = Math.max(best, everyPartition(game, player + 1, parts));
        parts.removeLast();
        return best;
    }
}
