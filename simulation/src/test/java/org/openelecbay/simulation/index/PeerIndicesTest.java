package org.openelecbay.simulation.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The index system of peer-to-peer trading where its denominators are zero and its indices leave 0 to 1.
class PeerIndicesTest {

    @Test
    void aSavingOfJustTheMarginIsNotAboveIt() {
        PeerIndices indices = PeerIndices.of(day(List.of("0.8", "0.9"), List.of("0.7", "0.7"), "0", "0.1"));

        assertThat(indices.willingness()).hasValue(0.5);
    }

    @Test
    void whatHasNoDenominatorIsLeftOutOfTheMeans() {
        PeerIndices indices = PeerIndices.of(new PeerDay(
                decimals("1"),
                decimals("1"),
                Optional.of(BigDecimal.ONE),
                BigDecimal.ZERO,
                nets(2, 2),
                nets(1, 1),
                0,
                0,
                0.5));

        assertThat(indices.valueTapping()).isEmpty();
        assertThat(indices.powerFlatness()).isEmpty();
        assertThat(indices.selfSufficiency()).isEmpty();
        assertThat(indices.selfConsumption()).isEmpty();
        assertThat(indices.equality()).as("nobody saves").hasValue(1.0);
        assertThat(indices.economic()).hasValue(0.5);
        assertThat(indices.technical()).hasValue(0.5);
        assertThat(indices.overall()).hasValue(0.5);
    }

    @Test
    void withoutMembersAndSlotsNothingIsDefined() {
        PeerIndices indices = PeerIndices.of(
                new PeerDay(List.of(), List.of(), Optional.empty(), BigDecimal.ZERO, nets(), nets(), 0, 0, 1));

        assertThat(Stream.of(indices.economic(), indices.technical(), indices.overall(), indices.willingness()))
                .allMatch(Optional::isEmpty);
    }

    @Test
    void anIndexOutsideItsRangeIsShownAsItIsAndCutInTheMean() {
        PeerIndices indices = PeerIndices.of(new PeerDay(
                decimals("5", "5"),
                decimals("6", "6"),
                Optional.of(new BigDecimal("8")),
                BigDecimal.ZERO,
                nets(1, -1),
                nets(3, -3),
                3,
                3,
                0.25));

        assertThat(indices.valueTapping()).hasValue(-1.0);
        assertThat(indices.energyBalance()).hasValue(-2.0);
        assertThat(indices.economic().orElseThrow()).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(indices.technical()).hasValue(0.0);
        assertThat(indices.overall().orElseThrow()).isCloseTo(0.25 / 3, within(1e-12));
    }

    @Test
    void equalNetsAreFlatToTheLastBit() {
        PeerIndices indices = PeerIndices.of(new PeerDay(
                decimals("1"),
                decimals("1"),
                Optional.empty(),
                BigDecimal.ZERO,
                nets(0.1, 0.1, 0.1),
                nets(0.1, 0.2, 0.3),
                1,
                1,
                0.5));

        assertThat(indices.powerFlatness()).isEmpty();
    }

    @Test
    void aMissingMemberAndAWeightInPercentAreRefused() {
        assertThatThrownBy(() -> day(List.of("1", "2"), List.of("1"), "0", "0"))
                .hasMessageContaining("Is a member missing?");
        assertThatThrownBy(() ->
                        new PeerDay(List.of(), List.of(), Optional.empty(), BigDecimal.ZERO, nets(), nets(), 0, 0, 50))
                .hasMessageContaining("percent");
    }

    private static PeerDay day(List<String> base, List<String> peers, String ideal, String margin) {
        return new PeerDay(
                decimals(base.toArray(String[]::new)),
                decimals(peers.toArray(String[]::new)),
                Optional.of(new BigDecimal(ideal)),
                new BigDecimal(margin),
                nets(1, -1),
                nets(1, -1),
                1,
                1,
                0.5);
    }

    private static List<BigDecimal> decimals(String... texts) {
        return Stream.of(texts).map(BigDecimal::new).toList();
    }

    private static List<Double> nets(double... values) {
        return DoubleStream.of(values).boxed().toList();
    }
}
