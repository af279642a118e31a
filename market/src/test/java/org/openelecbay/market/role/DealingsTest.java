package org.openelecbay.market.role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.market.RandomPositions;
import org.openelecbay.market.Seeds;
import org.openelecbay.market.Setting;
import org.openelecbay.market.pool.MidMarketRate;
import org.openelecbay.market.role.Dealings.Deal;

class DealingsTest {

    private static final List<String> STREET = List.of("anna", "ben", "cleo", "dora");

    @Test
    void rolesFollowFromTradesByIntervalAndByDay() {
        Dealings<String> morning = Dealings.of(STREET, List.of(new Deal<>("ben", "anna", 1.5)));
        Dealings<String> evening = Dealings.of(STREET, List.of(new Deal<>("cleo", "ben", 0.5)));
        Dealings<String> day = Dealings.together(List.of(morning, evening));

        assertThat(morning.of("ben").role(0)).isEqualTo(Role.BUYER);
        assertThat(evening.of("ben").role(0)).isEqualTo(Role.SELLER);
        assertThat(day.of("ben").role(0)).isEqualTo(Role.BOTH);
        assertThat(day.of("ben").role(1)).isEqualTo(Role.BUYER);
        assertThat(day.of("dora").role(0)).isEqualTo(Role.NONE);
        assertThat(day.coupling()).containsEntry(new Dealings.Pair<>("cleo", "ben"), 0.5);
    }

    @Test
    void whatIsBoughtIsSoldAndNetsAreNothing() {
        Seeds.every(200, DealingsTest::deals, deals -> {
            Dealings<String> all = Dealings.of(STREET, deals);
            double bought = all.byParticipant().values().stream()
                    .mapToDouble(Dealing::bought)
                    .sum();
            double sold = all.byParticipant().values().stream()
                    .mapToDouble(Dealing::sold)
                    .sum();

            assertThat(bought).isCloseTo(sold, within(1e-12));
            assertThat(all.coupling().values().stream()
                            .mapToDouble(Double::doubleValue)
                            .sum())
                    .isCloseTo(bought, within(1e-12));
        });
    }

    @Test
    void theCommunityHasNoRoleInAPool() {
        var clearing = new MidMarketRate()
                .share(
                        List.of(RandomPositions.position("anna", -700), RandomPositions.position("ben", 900)),
                        Setting.plain().context());
        Dealings<ParticipantId> dealings = Dealings.ofTrades(List.of(), clearing.trades());

        assertThat(dealings.byParticipant()).hasSize(2);
        assertThat(dealings.of(new ParticipantId("anna")).role(0.001)).isEqualTo(Role.BUYER);
        assertThat(dealings.of(new ParticipantId("ben")).net()).isEqualTo(-0.7);
    }

    @Test
    void nobodyTradesWithItself() {
        assertThatThrownBy(() -> Dealings.of(STREET, List.of(new Deal<>("ben", "ben", 1))))
                .hasMessageContaining("between two");
    }

    private static List<Deal<String>> deals(SplittableRandom random) {
        return Stream.generate(() -> {
                    int seller = random.nextInt(4);
                    return new Deal<>(
                            STREET.get((seller + 1 + random.nextInt(3)) % 4), STREET.get(seller), random.nextDouble());
                })
                .limit(random.nextInt(8))
                .toList();
    }
}
