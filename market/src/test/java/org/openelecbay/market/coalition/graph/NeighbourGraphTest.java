package org.openelecbay.market.coalition.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.openelecbay.market.Seeds;

/// Neighbours by distance alone, against the lines that the distances come from.
class NeighbourGraphTest {

    @Test
    void alongATreeTheNeighboursAreTheEndsOfItsLines() {
        Seeds.every(200, random -> tree(random, 2 + random.nextInt(20)), parents -> {
            NeighbourGraph graph = NeighbourGraph.relative(distances(parents));
            assertThat(graph.links()).hasSize(parents.length - 1);
            for (int node = 1; node < parents.length; node++) {
                assertThat(graph.areNeighbours(node, (int) parents[node][0])).isTrue();
            }
        });
    }

    @Test
    void roundARingTheNeighboursAreTheHousesNextDoor() {
        int houses = 9;
        double[][] steps = new double[houses][houses];
        for (int one = 0; one < houses; one++) {
            for (int other = 0; other < houses; other++) {
                int forward = Math.abs(one - other);
                steps[one][other] = Math.min(forward, houses - forward);
            }
        }
        NeighbourGraph graph = NeighbourGraph.relative(steps);
        assertThat(graph.links()).hasSize(houses);
        assertThat(graph.areNeighbours(0, 8)).isTrue();
        assertThat(graph.components()).containsExactly(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8));
    }

    @Test
    void finiteDistancesConnectEverybody() {
        Seeds.every(100, random -> random, random -> {
            int players = 1 + random.nextInt(12);
            double[][] any = new double[players][players];
            for (int one = 0; one < players; one++) {
                for (int other = 0; other < one; other++) {
                    any[one][other] = random.nextInt(4);
                    any[other][one] = any[one][other];
                }
            }
            assertThat(NeighbourGraph.relative(any).components()).hasSize(1);
        });
    }

    @Test
    void whoIsInfinitelyFarIsNoNeighbour() {
        double far = Double.POSITIVE_INFINITY;
        NeighbourGraph graph = NeighbourGraph.relative(new double[][] {{0, 1, far}, {1, 0, far}, {far, far, 0}});
        assertThat(graph.components()).containsExactly(List.of(0, 1), List.of(2));
        assertThat(graph.components(0b111)).containsExactly(0b011, 0b100);
    }

    @Test
    void whoHasNoPlaceIsNextToEverybodyAndBetweenNobody() {
        double none = Double.NaN;
        NeighbourGraph graph = NeighbourGraph.relative(
                new double[][] {{0, 1, 2, none}, {1, 0, 1, none}, {2, 1, 0, none}, {none, none, none, none}});
        assertThat(graph.areNeighbours(0, 2)).isFalse();
        assertThat(graph.links()).hasSize(5);
        for (int other = 0; other < 3; other++) {
            assertThat(graph.areNeighbours(3, other)).isTrue();
        }
    }

    @Test
    void whatIsNoGraphIsRefusedInWords() {
        assertThatThrownBy(() -> NeighbourGraph.of(2, List.of(new int[] {0, 2})))
                .hasMessageContaining("[0, 2]");
        assertThatThrownBy(() -> NeighbourGraph.relative(new double[301][301])).hasMessageContaining("301 players");
    }

    /// For each node but the first its parent and the length of the line to it.
    private static double[][] tree(SplittableRandom random, int nodes) {
        double[][] parents = new double[nodes][];
        parents[0] = new double[] {0, 0};
        for (int node = 1; node < nodes; node++) {
            parents[node] = new double[] {random.nextInt(node), 1 + random.nextInt(9)};
        }
        return parents;
    }

    private static double[][] distances(double[][] parents) {
        double[][] distances = new double[parents.length][parents.length];
        for (int node = 1; node < parents.length; node++) {
            int parent = (int) parents[node][0];
            for (int other = 0; other < node; other++) {
                distances[node][other] = distances[parent][other] + parents[node][1];
                distances[other][node] = distances[node][other];
            }
        }
        return distances;
    }
}
