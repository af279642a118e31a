package org.openelecbay.simulation.bargain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openelecbay.core.MemberId;
import org.openelecbay.market.bargain.DailyAndHourly;
import org.openelecbay.market.coalition.CoalitionGame;
import org.openelecbay.simulation.Streets;
import org.openelecbay.simulation.day.DayResult;
import org.openelecbay.simulation.day.Simulation;
import org.openelecbay.simulation.indicator.Traders;

/// A metered day as a bargain, on the lamp street and on the street of the tutorial.
class DayBargainTest {

    private static final DayResult STREET = Streets.run(Simulation.prepare(Streets.lampStreet()), "supplier");

    @Test
    void theSurplusIsWhatTheGameOfItsMembersIsWorth() {
        DayBargain bargain = DayBargain.of(STREET, STREET.slots());
        CoalitionGame game =
                Traders.of(STREET, STREET.slots(), bargain.members()).game();

        assertThat(bargain.members()).isNotEmpty();
        assertThat(bargain.bargain().surplus()).isCloseTo(game.worth(game.everybody()), within(1e-9));
    }

    @Test
    void whoIsLeftOutWouldAddNothingAndWhoIsInWouldBeMissed() {
        DayBargain bargain = DayBargain.of(STREET, STREET.slots());
        List<MemberId> all = new ArrayList<>(bargain.members());
        all.addAll(bargain.leftOut());
        CoalitionGame game = Traders.of(STREET, STREET.slots(), all).game();
        int in = (1 << bargain.members().size()) - 1;

        assertThat(game.worth(game.everybody())).isCloseTo(game.worth(in), within(1e-9));
        for (int member = 0; member < bargain.members().size(); member++) {
            assertThat(game.worth(in & ~(1 << member))).isLessThan(game.worth(in) - 1e-9);
        }
    }

    @Test
    void paymentsADayHaveNoSmallerProductThanPricesASlot() {
        DayBargain bargain = DayBargain.of(STREET, STREET.slots());
        DailyAndHourly both = DailyAndHourly.of(bargain.bargain(), bargain.terms());

        assertThat(both.dailyProduct()).isGreaterThanOrEqualTo(both.hourlyProduct() * (1 - 1e-9));
        assertThat(both.hourly().everybodyGains()).isTrue();
    }

    @Test
    void slotsInWhichNothingIsSharedHaveNoMembers() {
        // From the second hour on everybody draws.
        assertThat(DayBargain.of(STREET, STREET.slots().subList(4, 8)).members())
                .isEmpty();
    }
}
