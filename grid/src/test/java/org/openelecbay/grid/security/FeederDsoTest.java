package org.openelecbay.grid.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openelecbay.core.ConnectionPoint;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Envelope;
import org.openelecbay.core.Metered;
import org.openelecbay.core.Phase;
import org.openelecbay.core.PlannedInjection;
import org.openelecbay.core.Power;
import org.openelecbay.core.Quality;
import org.openelecbay.core.Slot;
import org.openelecbay.core.Verdict;
import org.openelecbay.grid.feeder.Bus;
import org.openelecbay.grid.feeder.Feeder;
import org.openelecbay.grid.feeder.Line;
import org.openelecbay.grid.feeder.LineCode;
import org.openelecbay.grid.feeder.Source;
import org.openelecbay.grid.feeder.Transformer;
import org.openelecbay.grid.feeder.VectorGroup;
import org.openelecbay.grid.phasor.Complex;

/// A street of two buses 200 m from the transformer. At 1.05 pu its voltage is 252 V without load; 253 V is
/// allowed.
class FeederDsoTest {

    private static final Slot SLOT = new Slot(Instant.parse("2026-06-01T12:00:00Z"), Duration.ofMinutes(15));
    private static final LineCode CABLE =
            LineCode.ofSequence("cable", new Complex(0.446, 0.071), new Complex(1.505, 0.083));

    private static final ConnectionPoint ANNA = new ConnectionPoint("anna", "far", Phase.A);
    private static final ConnectionPoint BEN = new ConnectionPoint("ben", "far", Phase.A);
    private static final ConnectionPoint CLEO = new ConnectionPoint("cleo", "near", Phase.B);
    private static final ConnectionPoint HALL = new ConnectionPoint("hall", "far", Phase.ABC);

    private final List<RuleBreak> noted = new ArrayList<>();
    private GridRules rules = GridRules.STANDARD;

    private FeederDso dso(LineCode code, double ratedKva, double sourcePu) {
        Feeder feeder = new Feeder(
                "street",
                Source.stiff(11, sourcePu),
                new Transformer("T1", ratedKva, 1, 4, 11, 0.416, VectorGroup.DYN11, "station"),
                List.of(Bus.of("station"), Bus.of("near"), Bus.of("far")),
                List.of(new Line("L1", "station", "near", code, 100), new Line("L2", "near", "far", code, 100)),
                List.of());
        return new FeederDso(
                feeder, List.of(ANNA, BEN, CLEO, HALL), rules, (slot, broken, curable) -> noted.add(broken));
    }

    private FeederDso dso() {
        return dso(CABLE, 400, 1.05);
    }

    private static PlannedInjection curtailable(ConnectionPoint point, long watts) {
        return new PlannedInjection(point, Power.ofWatts(watts), Power.ZERO, Power.ofWatts(watts));
    }

    private static PlannedInjection shiftable(ConnectionPoint point, long watts) {
        return new PlannedInjection(point, Power.ofWatts(watts), Power.ofWatts(watts), Power.ZERO);
    }

    private static PlannedInjection fixed(ConnectionPoint point, long watts) {
        return PlannedInjection.fixed(point, Power.ofWatts(watts));
    }

    private static List<PlannedInjection> obeying(List<PlannedInjection> plan, List<Envelope> envelopes) {
        return plan.stream()
                .map(each -> envelopes.stream()
                        .filter(envelope -> envelope.point().equals(each.point()))
                        .findFirst()
                        .map(each::within)
                        .orElse(each))
                .toList();
    }

    @Test
    void aModestPlanIsSecure() {
        assertThat(dso().check(SLOT, List.of(fixed(ANNA, -2_000), curtailable(CLEO, 500))))
                .isInstanceOf(Verdict.Secure.class);
        assertThat(noted).isEmpty();
    }

    @Test
    void tooMuchSunTightensTheExportsOfItsPhaseByOneFactor() {
        List<PlannedInjection> plan =
                List.of(curtailable(ANNA, 4_000), curtailable(BEN, 2_000), curtailable(CLEO, 200));
        FeederDso dso = dso();
        Verdict.Violated violated = (Verdict.Violated) dso.check(SLOT, plan);
        assertThat(violated.reason()).isEqualTo("The voltage limit of your street is reached.");
        assertThat(violated.tightened()).extracting(Envelope::point).containsExactly(ANNA, BEN);
        long anna = violated.tightened().get(0).exportLimit().watts();
        long ben = violated.tightened().get(1).exportLimit().watts();
        assertThat(anna).isPositive().isLessThan(4_000).isBetween(2 * ben - 2, 2 * ben + 2);
        assertThat(noted).extracting(RuleBreak::element).containsExactly("bus far");
        assertThat(dso.check(SLOT, obeying(plan, violated.tightened()))).isInstanceOf(Verdict.Secure.class);
    }

    @Test
    void theTightenedLimitsLeaveNoMoreThanAFewWattsUnused() {
        List<PlannedInjection> plan = List.of(curtailable(ANNA, 6_000));
        FeederDso dso = dso();
        Verdict.Violated violated = (Verdict.Violated) dso.check(SLOT, plan);
        long limit = violated.tightened().getFirst().exportLimit().watts();
        assertThat(dso.check(SLOT, List.of(curtailable(ANNA, limit)))).isInstanceOf(Verdict.Secure.class);
        assertThat(dso.check(SLOT, List.of(curtailable(ANNA, limit + 2)))).isInstanceOf(Verdict.Violated.class);
    }

    @Test
    void tooMuchChargingTightensTheImportsOfItsPhase() {
        List<PlannedInjection> plan = List.of(shiftable(ANNA, -22_000), fixed(BEN, -3_000), fixed(CLEO, -1_000));
        FeederDso dso = dso(CABLE, 400, 0.96);
        Verdict.Violated violated = (Verdict.Violated) dso.check(SLOT, plan);
        Envelope anna = violated.tightened().getFirst();
        assertThat(anna.importLimit().watts()).isPositive().isLessThan(22_000);
        assertThat(anna.exportLimit().watts()).isEqualTo(23_000);
        assertThat(noted.getFirst().rule()).isEqualTo(Rule.UNDER_VOLTAGE);
        assertThat(dso.check(SLOT, obeying(plan, violated.tightened()))).isInstanceOf(Verdict.Secure.class);
    }

    @Test
    void inflexibleLoadIsTheBaselineAndNobodysTrade() {
        Verdict verdict = dso(CABLE, 400, 0.96).check(SLOT, List.of(fixed(ANNA, -22_000)));
        assertThat(verdict).isEqualTo(new Verdict.BaselineViolated("The voltage limit of your street is reached."));
    }

    @Test
    void aPlanWithoutOperatingPointIsViolatedToo() {
        List<PlannedInjection> plan = List.of(shiftable(ANNA, -400_000));
        Verdict verdict = dso().check(SLOT, plan);
        assertThat(verdict).isInstanceOf(Verdict.Violated.class);
        assertThat(noted.getFirst().rule()).isEqualTo(Rule.NO_SOLUTION_IMPORT);
    }

    @Test
    void aRatedLineLimitsWhatFlowsThroughIt() {
        FeederDso dso = dso(CABLE.rated(20), 400, 1.0);
        Verdict.Violated violated = (Verdict.Violated) dso.check(SLOT, List.of(shiftable(ANNA, -5_000)));
        assertThat(noted.getFirst().rule()).isEqualTo(Rule.LINE_IMPORT);
        assertThat(noted.getFirst().element()).startsWith("line L");
        assertThat(violated.reason()).doesNotContain("L1").doesNotContain("L2");
        assertThat(violated.tightened().getFirst().importLimit().watts()).isBetween(4_000L, 4_600L);
        Verdict back = dso.check(SLOT, List.of(curtailable(ANNA, 5_500)));
        assertThat(back).isInstanceOf(Verdict.Violated.class);
        assertThat(noted.getLast().rule()).isEqualTo(Rule.LINE_EXPORT);
    }

    @Test
    void theTransformerLimitsAllPhasesTogether() {
        FeederDso dso = dso(CABLE, 10, 1.0);
        Verdict.Violated violated =
                (Verdict.Violated) dso.check(SLOT, List.of(shiftable(HALL, -9_000), shiftable(CLEO, -3_000)));
        assertThat(noted.getFirst().rule()).isEqualTo(Rule.TRANSFORMER_IMPORT);
        assertThat(violated.tightened()).extracting(Envelope::point).containsExactly(HALL, CLEO);
    }

    @Test
    void unbalanceIsReportedToTheDsoOnly() {
        rules = new GridRules(230, 0.94, 1.1, 1, 0.01, 0.95, 100);
        Verdict verdict = dso(CABLE, 400, 1.02).check(SLOT, List.of(fixed(ANNA, -22_000)));
        assertThat(noted).extracting(RuleBreak::rule).contains(Rule.UNBALANCE);
        assertThat(verdict).isInstanceOf(Verdict.Secure.class);
    }

    @Test
    void lossesOfManySlotsSumToTheRegisterWithinOneWattHour() {
        FeederDso dso = dso();
        long total = 0;
        for (int k = 0; k < 100; k++) {
            Metered metered = new Metered(SLOT, ANNA, Energy.ofWattHours(500), Energy.ZERO, Quality.values()[0]);
            Energy lost = dso.losses(SLOT, List.of(metered));
            assertThat(lost.isNegative()).isFalse();
            total += lost.wattHours();
        }
        double watts = dso.lastSolution().losses().re();
        assertThat((double) total).isBetween(25 * watts - 1, 25 * watts);
    }

    @Test
    void anUnknownConnectionIsAMistakeOfTheProgram() {
        ConnectionPoint stranger = new ConnectionPoint("stranger", "far", Phase.A);
        assertThatThrownBy(() -> dso().check(SLOT, List.of(fixed(stranger, 1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("stranger is not on feeder street");
    }
}
