package org.openelecbay.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openelecbay.market.BookBuilder.book;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Price;
import org.openelecbay.core.Reason;

/// What every rule on orders must satisfy, and the proof of every property that it declares.
///
/// A test of a rule extends this class and names the rule; its own tests are the examples a reader checks by hand. The
/// supplier of the contract buys at 9 and sells at 20 cents per kWh. A failing case prints its seed.
public abstract class MechanismContract {

    private static final int CASES = 300;
    private static final Offset<Double> NANO = Offset.offset(1.0);
    private static final int LARGE = 100_000;
    private static final Map<Integer, OrderBook> LARGEST = new HashMap<>();

    /// The rule under test.
    protected abstract MarketMechanism mechanism();

    /// What the rule is told; everybody equally far away and no storage unless a test says otherwise.
    protected SlotContext context() {
        return Setting.plain().context();
    }

    /// How many orders a side the largest book of this rule's tests has; a rule that takes many rounds says less.
    protected int largestBook() {
        return LARGE;
    }

    /// Whether names may make a difference beyond ties, as where each has a key or a random number of its own.
    protected boolean namesMatter() {
        return false;
    }

    /// Clears a book as the rule under test does.
    protected final Clearing clear(BookBuilder book) {
        return mechanism().clear(book.build(), context());
    }

    @Test
    void everyPropertyIsEitherClaimedOrExplained() {
        Set<Property> claimed = Property.closure(mechanism().properties());
        Set<Property> explained = mechanism().exceptions().keySet();
        for (Property property : Property.values()) {
            assertThat(claimed.contains(property))
                    .as("%s is claimed or explained, not both", property)
                    .isNotEqualTo(explained.contains(property));
        }
    }

    @Test
    void anEmptyBookGivesNoTradesAndAReason() {
        givesNothing(book());
    }

    @Test
    void aOneSidedBookGivesNoTradesAndAReason() {
        givesNothing(book().bid("anna", 2_000, 30).bid("ben", 500, 15));
        givesNothing(book().offer("cleo", 2_000, 5).offer("dora", 500, 10));
    }

    @Test
    void energyMoneyAndLimitsAddUpForEveryBook() {
        Seeds.every(CASES, random -> RandomBooks.small(random, 5, 25), this::addsUp);
    }

    @Test
    void equalPricesAddUp() {
        Seeds.every(CASES / 3, random -> RandomBooks.small(random, 14, 14), this::addsUp);
    }

    @Test
    void zeroPricesAddUp() {
        Seeds.every(CASES / 3, random -> RandomBooks.small(random, 0, 0), this::addsUp);
    }

    @Test
    void negativePricesAddUp() {
        Seeds.every(CASES / 3, random -> RandomBooks.small(random, -12, 4), this::addsUp);
        SlotContext dump =
                Setting.plain().withBand(Setting.cents(-8), Setting.cents(3)).context();
        Seeds.every(CASES / 3, random -> RandomBooks.small(random, -12, 4), book -> addsUp(book, dump));
    }

    @Test
    void limitsAtTheMiddleOfTheSuppliersPricesAddUp() {
        SlotContext even =
                Setting.plain().withBand(Setting.cents(8), Setting.cents(20)).context();
        Seeds.every(CASES / 3, random -> RandomBooks.small(random, 12, 16), book -> addsUp(book, even));
    }

    @Test
    void theLargestBookAddsUp() {
        addsUp(LARGEST.computeIfAbsent(largestBook(), orders -> RandomBooks.large(new SplittableRandom(2026), orders)));
    }

    @Test
    void numbersNearTheIntegerRangeAddUp() {
        long heavy = BookLoad.MOST / 4 / 200_000;
        addsUp(book().bid("anna", heavy, 20).offer("ben", heavy, 9).build());
        addsUp(book().bid("anna", heavy, 20)
                .bid("cleo", 1, 18)
                .offer("ben", heavy - 3, 9)
                .offer("dora", 5, 12)
                .build());
        Price highest = Price.ofMicrosPerKwh(BookLoad.MOST / 4);
        Price lowest = Price.ofMicrosPerKwh(-BookLoad.MOST / 4);
        addsUp(book().bid("anna", 1, highest).offer("ben", 1, lowest).build());
        addsUp(book().bid("anna", 1, highest)
                .bid("cleo", 2, 18)
                .offer("ben", 1, 10)
                .offer("dora", 1, highest)
                .build());
        addsUp(book().bid("anna", 1, lowest).offer("ben", 1, highest).build());
    }

    @Test
    void ownersOfManyOrdersNeverTradeWithThemselves() {
        Seeds.every(CASES, RandomBooks::ofFewOwners, this::addsUp);
    }

    @Test
    void nobodyIsFavouredForAName() {
        if (!namesMatter()) {
            everySmallBook(book -> Renaming.check(book, context(), mechanism()::clear));
        }
    }

    @Test
    void theSameBookGivesTheSameClearing() {
        Seeds.every(
                CASES / 3,
                random -> RandomBooks.small(random, 5, 25),
                book -> assertThat(mechanism().clear(book, context()))
                        .isEqualTo(mechanism().clear(book, context())));
    }

    @Test
    void unwillingParticipantsDoNotTrade() {
        SlotContext withoutAnna = Setting.plain().unwilling("anna").context();
        OrderBook book = book().bid("anna", 1_000, 20).offer("ben", 1_000, 9).build();
        assertThat(mechanism().clear(book, withoutAnna).trades()).isEmpty();
    }

    @Test
    void nobodyTradesWithItself() {
        Clearing clearing =
                clear(book().offer("anna", 1_000, 9).bid("anna", 1_000, 20).bid("ben", 400, 20));
        assertThat(clearing.trades()).noneMatch(trade -> trade.seller().equals(trade.buyer()));
        BookChecks.moneyAddsUp(clearing, mechanism().properties());
    }

    @TestFactory
    Stream<DynamicTest> whatTheRuleClaimsHolds() {
        return mechanism().properties().stream()
                .sorted()
                .map(property -> DynamicTest.dynamicTest(property.name(), () -> prove(property)));
    }

    /// Proves one property on small books.
    final void prove(Property property) {
        switch (property) {
            case BUDGET_BALANCED, WEAKLY_BUDGET_BALANCED, INDIVIDUALLY_RATIONAL ->
                everySmallBook(
                        book -> BookChecks.all(book, context(), mechanism().clear(book, context()), Set.of(property)));
            case ORDER_INDEPENDENT -> everySmallBook(this::theListingDoesNotMatter);
            case EFFICIENT -> efficientOnSmallAndOnWideBooks();
            case SYMMETRIC ->
                everySmallBook(book -> Twins.check(book, each -> mechanism().clear(each, context())));
            case SCALE_FREE ->
                everySmallBook(book -> Scaling.check(book, each -> mechanism().clear(each, context())));
            case TRUTHFUL ->
                Seeds.every(
                        CASES / 3,
                        RandomBooks::singleSegments,
                        book -> Misreports.check(book, each -> mechanism().clear(each, context())));
        }
    }

    private void efficientOnSmallAndOnWideBooks() {
        everySmallBook(book -> {
            long welfare = BookChecks.welfare(book, mechanism().clear(book, context()));
            assertThat(welfare).as("welfare against every possible fill").isEqualTo(BestWelfare.of(book));
            assertThat((double) welfare)
                    .as("welfare against a linear program")
                    .isCloseTo(WelfareProgram.of(book), NANO);
        });
        Seeds.every(
                CASES / 30,
                random -> RandomBooks.large(random, 60),
                book -> assertThat((double) BookChecks.welfare(book, mechanism().clear(book, context())))
                        .as("welfare against a linear program")
                        .isCloseTo(WelfareProgram.of(book), NANO));
    }

    private static void everySmallBook(Consumer<OrderBook> property) {
        Seeds.every(CASES, random -> RandomBooks.small(random, 5, 25), property);
    }

    private void theListingDoesNotMatter(OrderBook book) {
        Clearing listed = mechanism().clear(book, context());
        for (long shuffle = 1; shuffle <= 3; shuffle++) {
            Clearing shuffled = mechanism().clear(RandomBooks.shuffled(book, shuffle), context());
            assertThat(shuffled.trades()).isEqualTo(listed.trades());
            assertThat(shuffled.payments()).isEqualTo(listed.payments());
            Set<Reason> reasons = new HashSet<>(shuffled.reasons());
            assertThat(reasons).isEqualTo(new HashSet<>(listed.reasons()));
        }
    }

    private void addsUp(OrderBook book) {
        addsUp(book, context());
    }

    private void addsUp(OrderBook book, SlotContext context) {
        Clearing clearing = mechanism().clear(book, context);
        BookChecks.all(book, context, clearing, mechanism().properties());
        Explained.check(book, clearing);
    }

    private void givesNothing(BookBuilder book) {
        Clearing clearing = clear(book);
        assertThat(clearing.trades()).isEmpty();
        assertThat(clearing.payments()).isEmpty();
        assertThat(clearing.reasons()).isNotEmpty();
    }
}
