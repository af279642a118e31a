package org.openelecbay.market.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.market.Accounts;
import org.openelecbay.market.Position;
import org.openelecbay.market.RandomPositions;
import org.openelecbay.market.Seeds;
import org.openelecbay.market.Setting;
import org.openelecbay.market.Volumes;

/// Everybody on a side has the same blended price, to less than a nano, however large the quantities.
class EqualisationTest {

    @Test
    void everybodysCashIsItsExactShareToTheNano() {
        Seeds.every(300, random -> RandomPositions.small(random, 50), EqualisationTest::isExact);
    }

    @Test
    void quantitiesThatNeedMoreThanSixtyFourBitsAreExactToo() {
        Seeds.every(300, random -> RandomPositions.small(random, 3_000_000_000_000L), EqualisationTest::isExact);
    }

    private static void isExact(List<Position> positions) {
        Clearing clearing = new MidMarketRate().share(positions, Setting.plain().context());
        long supply = total(positions, 1);
        long demand = total(positions, -1);
        long local = Math.min(supply, demand);
        for (Position each : positions) {
            long has = each.injection().wattHours();
            boolean sells = has > 0;
            if (has != 0 && local > 0) {
                long supplierPrice = sells ? 90_000 : -200_000;
                long traded = sells
                        ? Volumes.of(clearing).soldBy(each.participant())
                        : Volumes.of(clearing).boughtBy(each.participant());
                BigInteger side = BigInteger.valueOf(sells ? supply : demand);
                BigInteger cash = BigInteger.valueOf(cash(clearing, each.participant()))
                        .add(BigInteger.valueOf(Math.abs(has) - traded).multiply(BigInteger.valueOf(supplierPrice)));
                BigInteger due = BigInteger.valueOf(local)
                        .multiply(BigInteger.valueOf(sells ? 145_000 : -145_000))
                        .add(side.subtract(BigInteger.valueOf(local)).multiply(BigInteger.valueOf(supplierPrice)))
                        .multiply(BigInteger.valueOf(Math.abs(has)));
                assertThat(cash.multiply(side).subtract(due).abs())
                        .as("distance of %s to its exact share, in nanos times the side", each)
                        .isLessThan(side);
            }
        }
    }

    private static long cash(Clearing clearing, ParticipantId who) {
        return Accounts.of(clearing).of(who).nanos();
    }

    private static long total(List<Position> positions, int sign) {
        return positions.stream()
                .mapToLong(each -> Math.max(0, sign * each.injection().wattHours()))
                .sum();
    }
}
