package org.openelecbay.market.distance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openelecbay.core.Distances;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.market.Seeds;
import org.openelecbay.market.distance.LineGraph.Line;

/// With the golden cases C02 of the specification.
class DistanceTest {

    private static final LineGraph RADIAL = new LineGraph(
            List.of(new Line("0", "1", 0.1, 0.05), new Line("1", "2", 0.2, 0.1), new Line("1", "3", 0.15, 0.02)));
    private static final LineGraph RING = new LineGraph(List.of(
            new Line("0", "1", 0.1, 0),
            new Line("1", "2", 0.1, 0),
            new Line("2", "3", 0.1, 0),
            new Line("3", "0", 0.1, 0)));

    private static void measures(
            LineGraph graph, String one, String other, double hops, double ohm, double impedance, double effective) {
        assertThat(graph.hops().between(one, other)).isEqualTo(hops);
        assertThat(graph.pathResistance().between(one, other)).isCloseTo(ohm, within(1e-12));
        assertThat(graph.pathImpedance().between(one, other)).isCloseTo(impedance, within(1e-11));
        assertThat(graph.effectiveResistance().between(one, other)).isCloseTo(effective, within(1e-12));
    }

    @Test
    void onARadialFeederTheEffectiveResistanceIsThePath() {
        measures(RADIAL, "0", "2", 2, 0.3, 0.335410196625, 0.3);
        measures(RADIAL, "2", "3", 2, 0.35, 0.374934257254, 0.35);
        measures(RADIAL, "0", "3", 2, 0.25, 0.263130858379, 0.25);
    }

    @Test
    void inAMeshTheEffectiveResistanceIsSmaller() {
        measures(RING, "0", "1", 1, 0.1, 0.1, 0.075);
        measures(RING, "0", "2", 2, 0.2, 0.2, 0.1);
    }

    @Test
    void everyMeasureIsAMetricAndTheEffectiveOneIsTheSmaller() {
        Seeds.every(50, DistanceTest::connected, lines -> {
            LineGraph graph = new LineGraph(lines);
            NodeTable path = graph.pathResistance();
            NodeTable effective = graph.effectiveResistance();
            for (int i = 0; i < 7; i++) {
                for (int j = 0; j < 7; j++) {
                    String one = "n" + i;
                    String other = "n" + j;
                    assertThat(path.between(one, other)).isEqualTo(path.between(other, one), within(1e-12));
                    assertThat(effective.between(one, other))
                            .isEqualTo(effective.between(other, one), within(1e-12))
                            .isLessThanOrEqualTo(path.between(one, other) + 1e-12);
                    for (int k = 0; k < 7; k++) {
                        String way = "n" + k;
                        assertThat(effective.between(one, other))
                                .isLessThanOrEqualTo(
                                        effective.between(one, way) + effective.between(way, other) + 1e-12);
                    }
                }
            }
        });
    }

    private static List<Line> connected(SplittableRandom random) {
        List<Line> lines = new ArrayList<>();
        for (int i = 1; i < 7; i++) {
            lines.add(new Line("n" + random.nextInt(i), "n" + i, 0.01 + random.nextDouble(), random.nextDouble()));
        }
        for (int extra = 0; extra < 3; extra++) {
            lines.add(new Line("n" + random.nextInt(3), "n" + (3 + random.nextInt(4)), 0.01 + random.nextDouble(), 0));
        }
        return lines;
    }

    @Test
    void onARingTheShorterWayRoundCountsUpToTheHouseOpposite() {
        Distances ring = new RingDistance(houses(100));
        assertThat(ring.between(house(1), house(3))).isEqualTo(2);
        assertThat(ring.between(house(2), house(99))).isEqualTo(3);
        assertThat(ring.between(house(1), house(51))).isEqualTo(50);
        assertThat(ring.between(house(7), house(7))).isZero();
    }

    @Test
    void aTableHoldsTheSameDistancesAsEachPair() {
        Distances ring = new RingDistance(houses(9));
        Distances lines = RADIAL.pathResistance().among(Map.of(house(1), "0", house(2), "2", house(3), "3"));
        for (Distances distances : List.of(ring, lines)) {
            List<ParticipantId> rows = List.of(house(3), house(1));
            List<ParticipantId> columns = List.of(house(1), house(2), house(3));
            double[] table = distances.table(rows, columns);
            for (int i = 0; i < table.length; i++) {
                assertThat(table[i]).isEqualTo(distances.between(rows.get(i / 3), columns.get(i % 3)));
            }
        }
    }

    @Test
    void whoHasNoPlaceIsNamed() {
        assertThatThrownBy(() -> new RingDistance(houses(3)).between(house(1), house(4)))
                .hasMessage("House 4 has no place in the ring of 3. Is it missing in the list?");
        assertThatThrownBy(() -> RADIAL.hops().between("0", "9")).hasMessageContaining("Node 9");
        assertThatThrownBy(() -> RADIAL.hops().among(Map.of(house(1), "9"))).hasMessageContaining("Node 9");
    }

    @Test
    void anOpenSwitchLeavesPathsInfiniteAndHasNoEffectiveResistance() {
        LineGraph open = new LineGraph(List.of(new Line("a", "b", 0.1, 0), new Line("c", "d", 0.1, 0)));
        assertThat(open.pathResistance().between("a", "c")).isInfinite();
        assertThatThrownBy(open::effectiveResistance).hasMessageContaining("Is a switch open?");
    }

    @Test
    void nodesThatALineWithoutResistanceJoinsAreOne() {
        LineGraph barred = new LineGraph(List.of(
                new Line("a", "bar1", 0.2, 0),
                new Line("bar1", "bar2", 0, 0.1),
                new Line("bar2", "b", 0.3, 0),
                new Line("bar2", "bar1", 0.5, 0)));
        NodeTable effective = barred.effectiveResistance();
        assertThat(effective.between("a", "b")).isEqualTo(0.5, within(1e-12));
        assertThat(effective.between("bar1", "bar2")).isZero();
        assertThat(new LineGraph(List.of(new Line("a", "b", 0, 0)))
                        .effectiveResistance()
                        .between("a", "b"))
                .isZero();
    }

    @Test
    void aNetworkWithSwitchesIsTheNetworkWithTheirNodesMerged() {
        Seeds.every(50, DistanceTest::connected, lines -> {
            NodeTable whole = new LineGraph(lines).effectiveResistance();
            List<Line> cut = new ArrayList<>();
            for (Line line : lines) {
                cut.add(new Line(line.from(), line.to() + "'", line.resistanceOhm(), line.reactanceOhm()));
                cut.add(new Line(line.to() + "'", line.to(), 0, 0));
            }
            NodeTable switched = new LineGraph(cut).effectiveResistance();
            for (Line line : lines) {
                assertThat(switched.between(line.from(), line.to()))
                        .isEqualTo(whole.between(line.from(), line.to()), within(1e-12));
            }
        });
    }

    private static List<ParticipantId> houses(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(DistanceTest::house).toList();
    }

    private static ParticipantId house(int number) {
        return new ParticipantId(Integer.toString(number));
    }
}
