package org.openelecbay.market.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openelecbay.market.ClearingAssert.assertThat;
import static org.openelecbay.market.RandomPositions.position;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Price;
import org.openelecbay.core.Ratio;
import org.openelecbay.market.Position;
import org.openelecbay.market.RandomPositions;
import org.openelecbay.market.Seeds;
import org.openelecbay.market.Setting;
import org.openelecbay.market.SharingContract;
import org.openelecbay.market.SharingRule;
import org.openelecbay.market.Volumes;

/// What every allocation key must satisfy beside the contract of sharing rules.
abstract class KeyContract extends SharingContract {

    /// The key under test.
    abstract AllocationKey key();

    @Override
    protected final SharingRule rule() {
        return new KeyRule(key());
    }

    @Override
    protected final Setting setting() {
        return Village.setting();
    }

    @Override
    protected final Energy apart() {
        return Energy.ofWattHours(1);
    }

    @Test
    void theLocalPriceLiesTheAgreedShareOfTheWay() {
        Clearing clearing = new KeyRule(key(), new Ratio(1, 4))
                .share(
                        List.of(position("ben", -90_000), position("anna", 90_000)),
                        setting().context());

        assertThat(clearing).allAt(Price.perKwh("0.1175"));
        assertThat(clearing.payments()).isEmpty();
    }

    @Test
    void whatIsMissingIsNamedAndNothingIsShared() {
        Clearing clearing = rule().share(
                        List.of(position("anna", 900), position("ben", -900)),
                        Setting.plain().context());
        if (key().needs().isEmpty()) {
            assertThat(clearing).moves(900);
        } else {
            assertThat(clearing)
                    .trades(0)
                    .says("Nothing is shared: the rule needs "
                            + key().needs().iterator().next().words() + ", and there is none.");
        }
    }

    /// In watt-hours a member may lose one to each rounding where there is more to share (the paradox of Alabama).
    @Test
    void moreSurplusIsNeverLessForAnybodyButForRounding() {
        Seeds.every(300, random -> RandomPositions.small(random, 40), positions -> {
            if (positions.isEmpty() || !positions.getFirst().injection().isPositive()) {
                return;
            }
            Clearing before = shareIn(positions);
            Clearing after = shareIn(positions.stream()
                    .map(each -> each == positions.getFirst()
                            ? position(
                                    each.participant().value(), each.injection().wattHours() + 3)
                            : each)
                    .toList());
            for (Position each : positions) {
                assertThat(Volumes.of(after).boughtBy(each.participant()))
                        .as("bought by %s", each)
                        .isGreaterThanOrEqualTo(Volumes.of(before).boughtBy(each.participant()) - roundings());
            }
        });
    }

    private Clearing shareIn(List<Position> positions) {
        return rule().share(positions, setting().context());
    }
}
