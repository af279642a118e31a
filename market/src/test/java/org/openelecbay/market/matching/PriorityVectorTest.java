package org.openelecbay.market.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openelecbay.market.BookBuilder.book;
import static org.openelecbay.market.ClearingAssert.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Money;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.market.BookBuilder;
import org.openelecbay.market.Priority;
import org.openelecbay.market.Setting;
import org.openelecbay.market.distance.RingDistance;

/// The golden cases C01 of the specification. The vectors give priorities A and B no limits, so their books carry the
/// supplier's prices.
class PriorityVectorTest {

    private static Setting ring(int houses) {
        List<ParticipantId> round = IntStream.rangeClosed(1, houses)
                .mapToObj(i -> new ParticipantId(Integer.toString(i)))
                .toList();
        return Setting.plain().withDistances(new RingDistance(round));
    }

    private static Clearing by(Priority priority, BookBuilder book, Setting setting) {
        return new PriorityMatching(priority).clear(book.build(), setting.context());
    }

    private static void sums(
            Priority priority, Clearing clearing, int trades, long energy, long revenue, long gain, long saving) {
        assertThat(PrioritySummary.of(priority, clearing.trades(), Setting.BAND))
                .isEqualTo(new PrioritySummary(
                        priority,
                        trades,
                        Energy.ofWattHours(energy),
                        Money.ofNanos(revenue),
                        Money.ofNanos(gain),
                        Money.ofNanos(saving)));
    }

    private static PriorityChoice choice(Clearing a, Clearing b, Clearing... c) {
        return new PriorityChoice(Stream.concat(
                        Stream.of(
                                PrioritySummary.of(Priority.A, a.trades(), Setting.BAND),
                                PrioritySummary.of(Priority.B, b.trades(), Setting.BAND)),
                        Arrays.stream(c).map(each -> PrioritySummary.of(Priority.C, each.trades(), Setting.BAND)))
                .toList());
    }

    private static BookBuilder mixedSizes() {
        return book().offer("1", 500, 9)
                .bid("2", 200, 20)
                .offer("3", 1_100, 9)
                .bid("4", 900, 20)
                .bid("5", 400, 20)
                .offer("6", 300, 9)
                .bid("7", 600, 20);
    }

    private static BookBuilder mixedSizesWithLimits() {
        return book().offer("1", 500, 10)
                .bid("2", 200, 19)
                .offer("3", 1_100, 13)
                .bid("4", 900, 16)
                .bid("5", 400, 20)
                .offer("6", 300, 9)
                .bid("7", 600, 12);
    }

    @Test
    void mixedSizesOnARingOfEight() {
        Clearing a = by(Priority.A, mixedSizes(), ring(8));
        Clearing b = by(Priority.B, mixedSizes(), ring(8));
        Clearing c = by(Priority.C, mixedSizesWithLimits(), ring(8));

        assertThat(a)
                .consistsOf(
                        "3 sells 4 900 Wh at 0.145/kWh",
                        "3 sells 7 200 Wh at 0.145/kWh",
                        "1 sells 7 400 Wh at 0.145/kWh",
                        "1 sells 5 100 Wh at 0.145/kWh",
                        "6 sells 5 300 Wh at 0.145/kWh");
        assertThat(b)
                .consistsOf(
                        "3 sells 2 200 Wh at 0.145/kWh",
                        "3 sells 4 900 Wh at 0.145/kWh",
                        "6 sells 5 300 Wh at 0.145/kWh",
                        "1 sells 7 500 Wh at 0.145/kWh");
        assertThat(c)
                .consistsOf(
                        "6 sells 5 300 Wh at 0.13119/kWh",
                        "1 sells 5 100 Wh at 0.135714/kWh",
                        "1 sells 2 200 Wh at 0.13119/kWh",
                        "1 sells 4 200 Wh at 0.117619/kWh",
                        "3 sells 4 700 Wh at 0.13119/kWh");
        sums(Priority.A, a, 5, 1_900, 275_500_000, 104_500_000, 104_500_000);
        sums(Priority.B, b, 4, 1_900, 275_500_000, 104_500_000, 104_500_000);
        sums(Priority.C, c, 5, 1_500, 194_523_200, 59_523_200, 105_476_800);
    }

    @Test
    void theBestPriorityDependsOnWhoAsks() {
        PriorityChoice choice = choice(
                by(Priority.A, mixedSizes(), ring(8)),
                by(Priority.B, mixedSizes(), ring(8)),
                by(Priority.C, mixedSizesWithLimits(), ring(8)));

        assertThat(choice.byTransactions()).isEqualTo(Priority.B);
        assertThat(choice.byEnergy()).isEqualTo(Priority.A);
        assertThat(choice.byRevenue()).isEqualTo(Priority.A);
        assertThat(choice.lexicographic()).isEqualTo(Priority.B);
    }

    @Test
    void theNeighbourWithTheLargerSurplusServes() {
        BookBuilder noon = book().offer("1", 200, 9).bid("2", 200, 20).offer("3", 1_100, 9);
        Clearing a = by(Priority.A, noon, ring(100));
        Clearing b = by(Priority.B, noon, ring(100));

        assertThat(a).consistsOf("3 sells 2 200 Wh at 0.145/kWh");
        assertThat(b).consistsOf("3 sells 2 200 Wh at 0.145/kWh");
        sums(Priority.A, a, 1, 200, 29_000_000, 11_000_000, 11_000_000);
        assertThat(choice(a, b).lexicographic()).isEqualTo(Priority.A);
        assertThat(choice(a, b).byTransactions()).isEqualTo(Priority.A);
    }

    @Test
    void tiesGoByDistanceThenIdAndTheUnwillingStayOut() {
        BookBuilder book = book().offer("1", 1_000, 9)
                .bid("2", 1_000, 20)
                .offer("3", 1_000, 9)
                .bid("4", 1_000, 20)
                .bid("5", 500, 20)
                .offer("6", 500, 9);
        BookBuilder withLimits = book().offer("1", 1_000, 10)
                .bid("2", 1_000, 18)
                .offer("3", 1_000, 10)
                .bid("4", 1_000, 18)
                .bid("5", 500, 18)
                .offer("6", 500, 9);
        Setting ring = ring(6).unwilling("6");
        Clearing a = by(Priority.A, book, ring);
        Clearing b = by(Priority.B, book, ring);
        Clearing c = by(Priority.C, withLimits, ring);

        assertThat(a).consistsOf("1 sells 2 1000 Wh at 0.145/kWh", "3 sells 4 1000 Wh at 0.145/kWh");
        assertThat(b).consistsOf("1 sells 2 1000 Wh at 0.145/kWh", "3 sells 4 1000 Wh at 0.145/kWh");
        assertThat(c).consistsOf("1 sells 2 1000 Wh at 0.112/kWh", "3 sells 4 1000 Wh at 0.112/kWh");
        sums(Priority.C, c, 2, 2_000, 224_000_000, 44_000_000, 176_000_000);
        assertThat(choice(a, b, c).lexicographic()).isEqualTo(Priority.A);
        assertThat(a)
                .saysOf("6", "6 does not take part in the local market in this slot.")
                .saysOf("5", "No surplus was left for this bid.");
    }
}
