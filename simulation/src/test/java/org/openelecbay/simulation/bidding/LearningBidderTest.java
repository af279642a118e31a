package org.openelecbay.simulation.bidding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openelecbay.simulation.bidding.BiddingStudy.Outcome;
import org.openelecbay.simulation.scenario.ScenarioReader;

/// One season and one seed of the study whose table stands in RESULTS.md.
class LearningBidderTest {

    private static final BiddingStudy STUDY =
            new BiddingStudy(ScenarioReader.read(Path.of("../examples/twelve-homes")), new int[] {1_009}, 336, 3, 2, 1);

    @Test
    void aHomeThatLearnsItsMarginsAlonePaysLessThanWithItsLimitsAndThanWithZip() {
        for (String rule : new String[] {"call-auction", "continuous"}) {
            Map<Style, Outcome> outcomes = STUDY.run(rule, true);
            Outcome learning = outcomes.get(Style.LEARNING);

            assertThat(learning.mean()).as(rule).isPositive();
            assertThat(learning.bill())
                    .as(rule)
                    .isLessThan(outcomes.get(Style.ZIP).bill());
        }
    }

    @Test
    void whenAllLearnLessIsTradedAndNobodyGainsMuch() {
        Map<Style, Outcome> outcomes = STUDY.run("call-auction", false);

        assertThat(outcomes.get(Style.LEARNING).tradedKwh())
                .isLessThan(outcomes.get(Style.TRUTHFUL).tradedKwh());
        assertThat(outcomes.get(Style.LEARNING).mean()).isLessThan(0.2);
    }
}
