package org.openelecbay.market.coalition.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.openelecbay.market.Seeds;
import org.openelecbay.market.coalition.CoalitionGame;
import org.openelecbay.market.coalition.Shapley;

/// The Myerson value against every order of joining, and the two properties that only it has.
class MyersonTest {

    private static final Offset<Double> SMALL = Offset.offset(1e-9);

    private record OnGraph(CoalitionGame game, NeighbourGraph graph) {}

    @Test
    void itIsTheMeanOverEveryOrderOfJoining() {
        Seeds.every(40, random -> random(random, 6), each -> {
            double[] byOrders = new double[each.game().players()];
            List<Integer> order = new ArrayList<>();
            int orders = everyOrder(each, order, byOrders);
            double[] myerson = Myerson.of(each.game(), each.graph());
            for (int player = 0; player < myerson.length; player++) {
                assertThat(myerson[player]).isCloseTo(byOrders[player] / orders, SMALL);
            }
        });
    }

    @Test
    void everyComponentSharesWhatItIsWorth() {
        Seeds.every(200, random -> random(random, 8), each -> {
            double[] myerson = Myerson.of(each.game(), each.graph());
            for (int component : each.graph().components(each.game().everybody())) {
                double sum = 0;
                for (int player = 0; player < myerson.length; player++) {
                    sum += (component >> player & 1) == 1 ? myerson[player] : 0;
                }
                assertThat(sum).isCloseTo(each.game().worth(component), SMALL);
            }
        });
    }

    @Test
    void cuttingALinkCostsBothEndsTheSame() {
        Seeds.every(100, random -> random(random, 7), each -> {
            double[] with = Myerson.of(each.game(), each.graph());
            for (int[] link : each.graph().links()) {
                List<int[]> others = each.graph().links().stream()
                        .filter(other -> other[0] != link[0] || other[1] != link[1])
                        .toList();
                double[] without = Myerson.of(each.game(), NeighbourGraph.of(with.length, others));
                assertThat(with[link[0]] - without[link[0]]).isCloseTo(with[link[1]] - without[link[1]], SMALL);
            }
        });
    }

    @Test
    void whereEverybodyIsANeighbourItIsTheShapleyValue() {
        Seeds.every(100, random -> random(random, 8), each -> {
            int players = each.game().players();
            NeighbourGraph complete = NeighbourGraph.relative(new double[players][players]);
            assertThat(complete.links()).hasSize(players * (players - 1) / 2);
            assertThat(Myerson.of(each.game(), complete))
                    .containsExactly(Shapley.of(each.game(), each.game().everybody()), SMALL);
        });
    }

    @Test
    void whoStandsBetweenTwoGainsAsMuchAsThey() {
        CoalitionGame pair = CoalitionGame.of(3, coalition -> (coalition & 0b101) == 0b101 ? 6 : 0);
        NeighbourGraph line = NeighbourGraph.of(3, List.of(new int[] {0, 1}, new int[] {1, 2}));
        assertThat(Myerson.of(pair, line)).containsExactly(new double[] {2, 2, 2}, SMALL);
    }

    @Test
    void sampledValuesComeWithinTheirBoundOfTheExactOnes() {
        Seeds.every(20, SplittableRandom::split, random -> {
            int players = 2 + random.nextInt(9);
            long[] net = random.longs(players, -9, 10).toArray();
            NeighbourGraph graph = graph(random, players);
            SampledMyerson sampled = SampledMyerson.of(net, 11, graph, 400, 7);
            double[] exact = Myerson.of(game(net), graph);
            for (int player = 0; player < players; player++) {
                assertThat(Math.abs(sampled.values()[player] - exact[player]))
                        .isLessThanOrEqualTo(sampled.bound() + 1e-9)
                        .isLessThanOrEqualTo(5 * sampled.standardError() + 1e-9);
            }
        });
    }

    @Test
    void aGraphForOtherPlayersIsRefused() {
        assertThatThrownBy(() -> Myerson.of(game(new long[] {1, -1}), NeighbourGraph.of(3, List.of())))
                .hasMessageContaining("3 players and the game 2");
    }

    static CoalitionGame game(long[] net) {
        return CoalitionGame.of(net.length, coalition -> {
            long supply = 0;
            long demand = 0;
            for (int player = 0; player < net.length; player++) {
                long each = (coalition >> player & 1) * net[player];
                supply += Math.max(0, each);
                demand += Math.max(0, -each);
            }
            return 11.0 * Math.min(supply, demand);
        });
    }

    private static OnGraph random(SplittableRandom random, int most) {
        int players = 1 + random.nextInt(most);
        return new OnGraph(CoalitionGame.of(players, coalition -> random.nextInt(-20, 60)), graph(random, players));
    }

    private static NeighbourGraph graph(SplittableRandom random, int players) {
        List<int[]> links = new ArrayList<>();
        for (int one = 0; one < players; one++) {
            for (int other = 0; other < one; other++) {
                if (random.nextInt(3) == 0) {
                    links.add(new int[] {one, other});
                }
            }
        }
        return NeighbourGraph.of(players, links);
    }

    private static int everyOrder(OnGraph on, List<Integer> order, double[] sums) {
        if (order.size() == sums.length) {
            int joined = 0;
            double before = 0;
            for (int player : order) {
                joined |= 1 << player;
                double now = on.graph().components(joined).stream()
                        .mapToDouble(on.game()::worth)
                        .sum();
                sums[player] += now - before;
                before = now;
            }
            return 1;
        }
        int orders = 0;
        for (int player = 0; player < sums.length; player++) {
            if (!order.contains(player)) {
                order.add(player);
                orders += everyOrder(on, order, sums);
                order.removeLast();
            }
        }
        return orders;
    }
}
