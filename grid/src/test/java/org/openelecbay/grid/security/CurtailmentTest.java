package org.openelecbay.grid.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openelecbay.core.Envelope;
import org.openelecbay.core.PlannedInjection;
import org.openelecbay.core.Slot;
import org.openelecbay.core.Verdict;

/// Who gives way when a limit binds, and that the plan is secure afterwards.
class CurtailmentTest {

    private static final Slot SLOT = new Slot(Instant.parse("2026-06-01T12:00:00Z"), Duration.ofMinutes(15));

    private final List<RuleBreak> noted = new ArrayList<>();

    private FeederDso dso(Curtailment kind, double sourcePu) {
        return new FeederDso(
                Street.feeder(sourcePu),
                Street.HOMES,
                GridRules.STANDARD,
                kind,
                (slot, broken, curable) -> noted.add(broken));
    }

    private static List<PlannedInjection> plan(long... watts) {
        List<PlannedInjection> plan = new ArrayList<>();
        for (int k = 0; k < watts.length; k++) {
            plan.add(Street.flexible(Street.HOMES.get(k), watts[k]));
        }
        return plan;
    }

    private static List<PlannedInjection> under(List<PlannedInjection> plan, Verdict verdict) {
        Map<String, Envelope> envelopes = new HashMap<>();
        if (verdict instanceof Verdict.Violated violated) {
            violated.tightened().forEach(each -> envelopes.put(each.point().id(), each));
        }
        return plan.stream()
                .map(each -> {
                    Envelope envelope = envelopes.get(each.point().id());
                    return envelope == null ? each : each.within(envelope);
                })
                .toList();
    }

    private static long lost(List<PlannedInjection> plan, List<PlannedInjection> kept) {
        long lost = 0;
        for (int k = 0; k < plan.size(); k++) {
            lost += Math.abs(
                    plan.get(k).planned().watts() - kept.get(k).planned().watts());
        }
        return lost;
    }

    @ParameterizedTest
    @EnumSource(Curtailment.class)
    void afterOneTighteningThePlanBreaksNothing(Curtailment kind) {
        FeederDso dso = dso(kind, 1.03);
        List<PlannedInjection> plan = plan(9_000, 9_000, 9_000, 2_000, 2_000, 2_000, 0, -1_000, -500);
        Verdict verdict = dso.check(SLOT, plan);

        assertThat(verdict).isInstanceOf(Verdict.Violated.class);
        assertThat(dso.check(SLOT, under(plan, verdict))).isInstanceOf(Verdict.Secure.class);
        assertThat(noted).isNotEmpty();
    }

    @Test
    void lastInCurtailsWhoeverCameLastFirst() {
        FeederDso dso = dso(Curtailment.LAST_IN, 1.03);
        List<PlannedInjection> plan = plan(9_000, 9_000, 9_000, 0, 0, 0, 0, 0, 0);
        List<PlannedInjection> kept = under(plan, dso.check(SLOT, plan));

        assertThat(kept.get(0).planned().watts()).isGreaterThan(0);
        assertThat(kept.get(2).planned().watts()).isZero();
    }

    @Test
    void leastCostLosesTheLeastAndTakesItWhereAWattCountsMost() {
        List<PlannedInjection> plan = plan(6_000, 6_000, 6_000, 0, 0, 0, 0, 0, 0);
        FeederDso least = dso(Curtailment.LEAST_COST, 1.03);
        List<PlannedInjection> kept = under(plan, least.check(SLOT, plan));
        long lost = lost(plan, kept);

        assertThat(kept.get(2)).isEqualTo(plan.get(2));
        for (Curtailment other : List.of(Curtailment.PRO_RATA, Curtailment.LAST_IN)) {
            FeederDso dso = dso(other, 1.03);
            assertThat(lost(plan, under(plan, dso.check(SLOT, plan)))).isGreaterThan(lost);
        }
        assertThat(lost).isLessThan(least(plan) + 20);
    }

    /// The twin: every split of the cut between the two buses, in steps of ten watts.
    private long least(List<PlannedInjection> plan) {
        FeederDso dso = dso(Curtailment.PRO_RATA, 1.03);
        long best = Long.MAX_VALUE;
        for (long near = 0; near <= 6_000; near += 1_000) {
            long low = 0;
            long high = 12_000;
            while (high - low > 10) {
                long far = (low + high) / 2;
                List<PlannedInjection> cut =
                        plan(6_000 - far / 2, 6_000 - far + far / 2, 6_000 - near, 0, 0, 0, 0, 0, 0);
                if (dso.broken(cut).isEmpty()) {
                    high = far;
                } else {
                    low = far;
                }
            }
            if (high < 12_000) {
                best = Math.min(best, near + high);
            }
        }
        return best;
    }

    /// Draws on one phase lift the voltage of another: tightening the exports of the high phase cannot help, because
    /// there are none.
    @Test
    void anOverVoltageThatDrawsOnOtherPhasesCauseIsCuredByTheirImports() {
        FeederDso dso = dso(Curtailment.PRO_RATA, 1.05);
        List<PlannedInjection> plan = plan(0, 0, 0, -9_000, -9_000, 0, -9_000, -9_000, 0);
        List<RuleBreak> broken = dso.broken(plan);
        assertThat(broken).anyMatch(each -> each.rule() == Rule.OVER_VOLTAGE);

        Verdict verdict = dso.check(SLOT, plan);

        assertThat(verdict)
                .asInstanceOf(type(Verdict.Violated.class))
                .satisfies(violated -> assertThat(violated.tightened())
                        .allMatch(each -> !each.point().id().startsWith("a")));
        assertThat(dso.check(SLOT, under(plan, verdict))).isInstanceOf(Verdict.Secure.class);
    }
}
