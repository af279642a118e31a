package org.openelecbay.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.PriceBand;
import org.openelecbay.market.catalog.CatalogEntry;
import org.openelecbay.market.catalog.RuleCatalog;

/// With what stays with the supplier, members together pay exactly the community's bill (spec B, budget identity).
class SharingIdentityTest {

    static Stream<String> rules() {
        return RuleCatalog.builtIn().entries().stream()
                .filter(entry -> entry.create() instanceof SharingRule)
                .filter(entry -> entry.create().needs().isEmpty())
                .filter(entry -> entry.properties().contains(Property.EFFICIENT))
                .map(CatalogEntry::name);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void membersTogetherPayTheSuppliersBill(String name) {
        SharingRule rule = (SharingRule) RuleCatalog.builtIn().entry(name).create();
        for (Setting setting : List.of(
                Setting.plain(),
                Setting.plain().withBand(Setting.cents(0), Setting.cents(13)),
                Setting.plain().withBand(Setting.cents(-7), Setting.cents(-2)))) {
            SlotContext context = setting.context();
            Seeds.every(
                    300,
                    random -> RandomPositions.small(random, 1_000),
                    positions -> assertThat(paid(positions, context, rule.share(positions, context)))
                            .isEqualTo(bill(positions, context.band())));
        }
    }

    private static long paid(List<Position> positions, SlotContext context, Clearing clearing) {
        return -positions.stream()
                .mapToLong(position -> PositionChecks.total(position, context.band(), clearing))
                .sum();
    }

    private static long bill(List<Position> positions, PriceBand band) {
        long net = positions.stream()
                .mapToLong(position -> position.injection().wattHours())
                .sum();
        return net < 0
                ? -net * band.importPrice().microsPerKwh()
                : -net * band.exportPrice().microsPerKwh();
    }
}
