package org.openelecbay.simulation.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openelecbay.home.schedule.Household;
import org.openelecbay.home.schedule.Scheduler;
import org.openelecbay.home.stochastic.Commitment;
import org.openelecbay.home.stochastic.Delivery;
import org.openelecbay.simulation.study.ForecastErrorStudy.Row;

class ForecastErrorStudyTest {

    private static final MeasuredHomes HOMES = MeasuredHomes.read(
            Path.of("..", "examples", "twelve-homes"), Instant.parse("2016-08-01T08:00:00Z"), 1, 0.05);

    @Test
    void withoutErrorEverySeedSavesWhatThePlanOfTheMeasuredDaySaves() {
        Row row = new ForecastErrorStudy(HOMES, 2).run(0).getFirst();
        double saving = 0;
        for (List<Household> home : HOMES.days()) {
            Household day = home.getFirst();
            saving += Delivery.of(day, new Commitment(Map.of(), 0)).cost()
                    - new Scheduler().plan(day).cost().total();
        }
        assertThat(saving).isGreaterThan(1);
        assertThat(row.planned()).isCloseTo(saving, within(1e-5));
        assertThat(row.plannedLeast()).isCloseTo(row.plannedMost(), within(1e-9));
        assertThat(row.hereAndNow()).isCloseTo(saving, within(1e-5));
    }

    @Test
    void theSavingFallsAsForecastsGetWorse() {
        List<Row> rows = new ForecastErrorStudy(HOMES, 2).run(0, 0.2, 0.4);
        assertThat(rows.get(1).planned()).isLessThan(rows.get(0).planned());
        assertThat(rows.get(2).planned()).isLessThan(rows.get(1).planned());
        for (Row row : rows) {
            assertThat(row.withoutBattery()).isEqualTo(rows.getFirst().withoutBattery());
            assertThat(row.plannedMost()).isLessThanOrEqualTo(rows.getFirst().planned() + 1e-6);
            assertThat(row.hereAndNow()).isLessThanOrEqualTo(rows.getFirst().planned() + 1e-6);
        }
    }
}
