package org.openelecbay.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.openelecbay.core.Clearing;

/// Breaks every rule of the catalog in every way of [BrokenTwin]: the kit finds each twin that ever differs from its
/// rule, and complains of no rule that is whole.
class BrokenTwinsTest {

    private static final int SAMPLES = 200;

    @TestFactory
    Stream<DynamicTest> everyBrokenTwinIsCaught() {
        return EveryRule.byName().entrySet().stream()
                .flatMap(entry -> Stream.of(BrokenTwin.values())
                        .filter(way -> differs(entry.getValue(), way))
                        .map(way -> DynamicTest.dynamicTest(
                                entry.getKey() + ": " + way,
                                () -> assertThat(Kit.complaint(broken(entry.getValue(), way)))
                                        .as("complaint about %s with %s", entry.getKey(), way)
                                        .isPresent())));
    }

    @TestFactory
    Stream<DynamicTest> everyRuleThatTradesCanBeBroken() {
        return EveryRule.byName().entrySet().stream()
                .filter(entry -> !entry.getKey().equals("supplier"))
                .flatMap(entry -> Stream.of(BrokenTwin.values())
                        .filter(way -> way != BrokenTwin.MEMBER_FIRST_IN_TIME)
                        .map(way -> DynamicTest.dynamicTest(
                                entry.getKey() + ": " + way,
                                () -> assertThat(differs(entry.getValue(), way)).isTrue())));
    }

    @TestFactory
    Stream<DynamicTest> aTwinThatIsWholePasses() {
        return EveryRule.byName().entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey(),
                        () -> assertThat(Kit.complaint(entry.getValue())).isEmpty()));
    }

    private static boolean differs(MarketRule rule, BrokenTwin way) {
        SlotContext context = Setting.plain().context();
        return Stream.iterate(1, seed -> seed + 1)
                .limit(SAMPLES)
                .map(SplittableRandom::new)
                .anyMatch(random -> switch (rule) {
                    case MarketMechanism mechanism -> {
                        OrderBook book = RandomBooks.small(random, 5, 25);
                        yield !sameButReasons(
                                mechanism.clear(book, context), way.of(mechanism.clear(way.before(book), context)));
                    }
                    case SharingRule sharing -> {
                        Clearing clearing = sharing.share(RandomPositions.small(random, 9), context);
                        yield !sameButReasons(clearing, way.of(clearing));
                    }
                });
    }

    private static boolean sameButReasons(Clearing one, Clearing other) {
        return one.trades().equals(other.trades()) && one.payments().equals(other.payments());
    }

    private static MarketRule broken(MarketRule rule, BrokenTwin way) {
        return switch (rule) {
            case MarketMechanism mechanism -> new BrokenMechanism(mechanism, way);
            case SharingRule sharing -> new BrokenSharing(sharing, way);
        };
    }

    private record BrokenMechanism(MarketMechanism whole, BrokenTwin way) implements MarketMechanism {
        @Override
        public Clearing clear(OrderBook book, SlotContext context) {
            return way.of(whole.clear(way.before(book), context));
        }

        @Override
        public boolean usesStorage() {
            return whole.usesStorage();
        }

        @Override
        public Set<Property> properties() {
            return whole.properties();
        }

        @Override
        public Map<Property, String> exceptions() {
            return whole.exceptions();
        }
    }

    private record BrokenSharing(SharingRule whole, BrokenTwin way) implements SharingRule {
        @Override
        public Clearing share(List<Position> positions, SlotContext context) {
            return way.of(whole.share(positions, context));
        }

        @Override
        public Set<Property> properties() {
            return whole.properties();
        }

        @Override
        public Map<Property, String> exceptions() {
            return whole.exceptions();
        }
    }
}
