package org.openelecbay.grid.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openelecbay.core.ConnectionPoint;
import org.openelecbay.core.PlannedInjection;
import org.openelecbay.core.Slot;
import org.openelecbay.core.Verdict;
import org.openelecbay.grid.security.Curtailment;
import org.openelecbay.grid.security.FeederDso;
import org.openelecbay.grid.security.GridRules;
import org.openelecbay.grid.security.Street;

/// What the DSO behind a relay writes down follows from sums alone (spec grid 7).
class AggregatedDsoTest {

    private static final Slot SLOT = new Slot(Instant.parse("2026-06-01T12:00:00Z"), Duration.ofMinutes(15));
    private static final List<Long> WATTS = List.of(16_000L, 12_000L, 1_000L, 0L, 500L, -900L, -400L, 300L, 200L);

    private static Map<String, String> oneCommunity() {
        Map<String, String> communities = new HashMap<>();
        Street.HOMES.forEach(home -> communities.put(home.id(), "village"));
        return communities;
    }

    private static List<PlannedInjection> plan(List<Long> watts) {
        List<PlannedInjection> plan = new ArrayList<>();
        for (int k = 0; k < watts.size(); k++) {
            plan.add(Street.flexible(Street.HOMES.get(k), watts.get(k)));
        }
        return plan;
    }

    /// The profiles of a1 at the far bus and a3 at the near one, exchanged.
    private static List<Long> swapped() {
        List<Long> swapped = new ArrayList<>(WATTS);
        swapped.set(0, WATTS.get(2));
        swapped.set(2, WATTS.get(0));
        return swapped;
    }

    private static List<String> logOfSums(List<Long> watts) {
        List<String> log = new ArrayList<>();
        AggregatedDso dso = new AggregatedDso(
                Street.feeder(1.03),
                Street.HOMES,
                oneCommunity(),
                GridRules.STANDARD,
                Curtailment.PRO_RATA,
                (slot, broken, curable) -> log.add(slot + " " + broken + " " + curable));
        dso.check(SLOT, plan(watts));
        return log;
    }

    private static List<String> logOfConnections(List<Long> watts) {
        List<String> log = new ArrayList<>();
        FeederDso dso = new FeederDso(
                Street.feeder(1.03),
                Street.HOMES,
                GridRules.STANDARD,
                (slot, broken, curable) -> log.add(slot + " " + broken + " " + curable));
        dso.check(SLOT, plan(watts));
        return log;
    }

    @Test
    void exchangingTwoBuildingsOfACommunityLeavesTheLogAsItWas() {
        assertThat(logOfSums(WATTS)).isNotEmpty().isEqualTo(logOfSums(swapped()));
    }

    /// The positive control: where the DSO is told connections, the same exchange shows.
    @Test
    void exchangingThemShowsWhereTheDsoIsToldConnections() {
        assertThat(logOfConnections(WATTS)).isNotEmpty().isNotEqualTo(logOfConnections(swapped()));
    }

    @Test
    void theAnswerIsSharedOutAndThePlanUnderItIsSecure() {
        AggregatedDso dso = new AggregatedDso(
                Street.feeder(1.03),
                Street.HOMES,
                oneCommunity(),
                GridRules.STANDARD,
                Curtailment.PRO_RATA,
                (slot, broken, curable) -> {});
        List<PlannedInjection> plan = plan(WATTS);
        Verdict.Violated verdict = (Verdict.Violated) dso.check(SLOT, plan);
        List<PlannedInjection> kept = plan.stream()
                .map(each -> verdict.tightened().stream()
                        .filter(envelope -> envelope.point().equals(each.point()))
                        .findFirst()
                        .map(each::within)
                        .orElse(each))
                .toList();

        assertThat(verdict.tightened()).isNotEmpty().allMatch(each -> Street.HOMES.contains(each.point()));
        assertThat(dso.check(SLOT, kept)).isInstanceOf(Verdict.Secure.class);
    }

    @Test
    void aSumOfTwoBuildingsCannotAnonymise() {
        Map<String, String> communities = oneCommunity();
        communities.put("a3", "hamlet");
        List<ConnectionPoint> homes = Street.HOMES;

        assertThatThrownBy(() -> new AggregatedDso(
                        Street.feeder(1),
                        homes,
                        communities,
                        GridRules.STANDARD,
                        Curtailment.PRO_RATA,
                        (slot, broken, curable) -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cannot anonymise");
    }
}
