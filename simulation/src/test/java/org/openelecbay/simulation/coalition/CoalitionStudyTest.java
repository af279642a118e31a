package org.openelecbay.simulation.coalition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openelecbay.market.catalog.RuleCatalog;
import org.openelecbay.market.coalition.Netting;
import org.openelecbay.simulation.day.Simulation;
import org.openelecbay.simulation.scenario.ScenarioReader;

/// The lamp street, whose coalitions are all tried.
class CoalitionStudyTest {

    private static final CoalitionStudy STUDY = study();

    private static CoalitionStudy study() {
        Path scenario = Path.of("src", "test", "resources", "lamp-street");
        return new CoalitionStudy(
                Simulation.prepare(ScenarioReader.read(scenario))
                        .run(RuleCatalog.builtIn().entry("supplier"), _ -> {}),
                1);
    }

    @Test
    void theWorthFallsInAStraightLineToNothingAtRetailAndBelowWithAPremium() {
        double retail = STUDY.meanImportPrice();
        for (Netting netting : Netting.values()) {
            List<TariffRow> rows = STUDY.rows(netting, List.of(0.0, retail / 2, retail, 1.5 * retail), _ -> {});
            double most = rows.getFirst().worth();
            assertThat(rows.get(1).worth()).isCloseTo(most / 2, within(1e-9));
            assertThat(rows.get(2).worth()).isCloseTo(0, within(1e-9));
            assertThat(rows.get(3).worth()).isCloseTo(-most / 2, within(1e-9));
        }
    }

    @Test
    void theShadowPriceKeepsEverybodyUntilRetailAndAPremiumEmptiesTheCore() {
        double retail = STUDY.meanImportPrice();
        List<TariffRow> rows = STUDY.rows(Netting.SLOT, List.of(0.0, retail, 1.5 * retail), _ -> {});
        assertThat(rows.getFirst().shadow().blocking()).isZero();
        assertThat(rows.getFirst().shadow().leaving()).isZero();
        assertThat(rows.getFirst().core()).isEqualTo(TariffRow.Answer.YES);
        assertThat(rows.get(1).shadow().gaining()).isZero();
        assertThat(rows.get(1).superadditive()).isEqualTo(TariffRow.Answer.YES);
        assertThat(rows.getFirst().worth()).isPositive();
        assertThat(rows.get(2).core()).isEqualTo(TariffRow.Answer.NO);
        assertThat(rows.get(2).superadditive()).isEqualTo(TariffRow.Answer.NO);
        assertThat(rows.get(2).shapley().leaving()).isPositive();
    }

    @Test
    void everyMemberIsCountedOnce() {
        for (TariffRow row : STUDY.rows(Netting.PERIOD, List.of(0.05), _ -> {})) {
            for (Payoffs payoffs : List.of(row.shadow(), row.shapley())) {
                assertThat(payoffs.gaining() + payoffs.indifferent() + payoffs.leaving())
                        .isEqualTo(STUDY.members());
            }
        }
    }
}
