package org.openelecbay.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openelecbay.market.RandomPositions.position;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Energy;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Price;
import org.openelecbay.core.PriceBand;
import org.openelecbay.core.Trade;

/// What every rule that shares metered energy must satisfy, and the proof of every property that it declares.
///
/// A test of a rule extends this class and names the rule; its own tests are the examples a reader checks by hand. The
/// supplier of the contract buys at 9 and sells at 20 cents per kWh. A failing case prints its seed.
public abstract class SharingContract {

    private static final int CASES = 300;
    private static final int MANY = 50_000;
    private static final long FACTOR = 7;

    /// The rule under test.
    protected abstract SharingRule rule();

    /// What the rule is told, with the keys that it needs.
    protected Setting setting() {
        return Setting.plain();
    }

    /// How far the shares of equal participants may be apart: nothing where a rule makes up for whole watt-hours.
    protected Energy apart() {
        return Energy.ZERO;
    }

    /// How often what a participant gets is rounded to watt-hours on the way.
    protected int roundings() {
        return 1;
    }

    private SlotContext context() {
        return setting().context();
    }

    /// Whether names may make a difference, as where each participant has a key of its own.
    protected boolean namesMatter() {
        return !rule().needs().isEmpty();
    }

    /// Shares positions as the rule under test does.
    protected final Clearing share(Position... positions) {
        return rule().share(List.of(positions), context());
    }

    @Test
    void everyPropertyIsEitherClaimedOrExplained() {
        Set<Property> claimed = Property.closure(rule().properties());
        Set<Property> explained = rule().exceptions().keySet();
        for (Property property : Property.values()) {
            assertThat(claimed.contains(property))
                    .as("%s is claimed or explained, not both", property)
                    .isNotEqualTo(explained.contains(property));
        }
    }

    @Test
    void nobodyThereGivesNoTradesAndAReason() {
        givesNothing();
        givesNothing(position("anna", 0));
    }

    @Test
    void oneSideAloneGivesNoTradesAndAReason() {
        givesNothing(position("anna", 500), position("ben", 20));
        givesNothing(position("anna", -500), position("ben", -20));
    }

    @Test
    void energyAndMoneyAddUpForEverySlot() {
        everySlot(this::addsUp);
        Seeds.every(CASES, random -> RandomPositions.small(random, 2_000_000_000_000L), this::addsUp);
    }

    @Test
    void equalZeroAndNegativeSupplierPricesAddUp() {
        for (SlotContext context : List.of(
                setting().withBand(Setting.cents(12), Setting.cents(12)).context(),
                setting().withBand(Price.ZERO, Price.ZERO).context(),
                setting().withBand(Setting.cents(-7), Setting.cents(-2)).context(),
                setting().withBand(Setting.cents(-7), Setting.cents(7)).context(),
                setting()
                        .withBand(Price.ofMicrosPerKwh(90_001), Price.ofMicrosPerKwh(200_000))
                        .context())) {
            everySlot(positions ->
                    PositionChecks.all(positions, context, rule().share(positions, context), rule().properties()));
        }
    }

    @Test
    void aVeryLargeCommunityAddsUp() {
        SplittableRandom random = new SplittableRandom(2026);
        List<Position> positions = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            positions.add(position("p" + i, random.nextLong(-5_000, 5_001)));
        }
        addsUp(positions);
    }

    @Test
    void quantitiesAndPricesNearTheIntegerRangeAreRefusedInWords() {
        long most = Long.MAX_VALUE;
        Price dear = Price.ofMicrosPerKwh(most);
        for (SlotContext context : List.of(
                setting().context(),
                setting().withBand(dear, dear).context(),
                setting().withBand(Price.ofMicrosPerKwh(Long.MIN_VALUE), dear).context())) {
            givesNothing(context, position("anna", -most), position("ben", most), position("cleo", most));
            givesNothing(context, position("anna", Long.MIN_VALUE), position("ben", 1));
        }
    }

    @Test
    void theSameSlotGivesTheSameClearing() {
        everySlot(positions ->
                assertThat(rule().share(positions, context())).isEqualTo(rule().share(positions, context())));
    }

    @Test
    void unwillingParticipantsDoNotShare() {
        SlotContext withoutAnna = setting().unwilling("anna").context();
        Clearing clearing = rule().share(List.of(position("anna", 500), position("ben", -500)), withoutAnna);
        assertThat(clearing.trades()).isEmpty();
    }

    private void scalingScalesTheSharesAndKeepsThePrice() {
        everySlot(positions -> {
            Clearing once = rule().share(positions, context());
            Clearing scaled = rule().share(
                            positions.stream()
                                    .map(each -> position(
                                            each.participant().value(),
                                            FACTOR * each.injection().wattHours()))
                                    .toList(),
                            context());
            for (Position each : positions) {
                ParticipantId who = each.participant();
                long sold = Volumes.of(scaled).soldBy(who)
                        - FACTOR * Volumes.of(once).soldBy(who);
                long bought = Volumes.of(scaled).boughtBy(who)
                        - FACTOR * Volumes.of(once).boughtBy(who);
                assertThat(Math.abs(sold)).as("sold by %s", who).isLessThanOrEqualTo(FACTOR * roundings());
                assertThat(Math.abs(bought)).as("bought by %s", who).isLessThanOrEqualTo(FACTOR * roundings());
            }
            if (!once.trades().isEmpty()) { // a key may allot no whole watt-hour of a few
                assertThat(prices(scaled)).isEqualTo(prices(once));
            }
        });
    }

    @Test
    void nobodyIsFavouredForAName() {
        if (!namesMatter()) {
            everySlot(positions -> Renaming.check(positions, context(), rule()::share));
        }
    }

    @TestFactory
    Stream<DynamicTest> whatTheRuleClaimsHolds() {
        return rule().properties().stream()
                .sorted()
                .map(property -> DynamicTest.dynamicTest(property.name(), () -> prove(property)));
    }

    /// Proves one property on small communities.
    final void prove(Property property) {
        switch (property) {
            case BUDGET_BALANCED, WEAKLY_BUDGET_BALANCED, INDIVIDUALLY_RATIONAL -> everySlot(this::addsUp);
            case ORDER_INDEPENDENT -> everySlot(this::theListingDoesNotMatter);
            case EFFICIENT -> everySlot(this::sharesAllThatCanBeShared);
            case SYMMETRIC -> everySlot(this::twinsHaveTheSame);
            case SCALE_FREE -> scalingScalesTheSharesAndKeepsThePrice();
            case TRUTHFUL ->
                throw new AssertionError("A rule on meter values cannot claim to be truthful: nobody reports.");
        }
    }

    private void theListingDoesNotMatter(List<Position> positions) {
        Clearing listed = rule().share(positions, context());
        assertThat(rule().share(RandomPositions.shuffled(positions, 1), context()))
                .isEqualTo(listed);
    }

    private void sharesAllThatCanBeShared(List<Position> positions) {
        Energy supply =
                positions.stream().map(each -> each.injection().positivePart()).reduce(Energy.ZERO, Energy::plus);
        Energy demand =
                positions.stream().map(each -> each.injection().negativePart()).reduce(Energy.ZERO, Energy::plus);
        assertThat(rule().share(positions, context()).localEnergy()).isEqualTo(supply.min(demand));
    }

    /// Equal meters, equal money: with what stays with the supplier, twins differ by one nano at most, or by what it
    /// is worth to have the watt-hours locally by which they may be apart.
    private void twinsHaveTheSame(List<Position> positions) {
        if (positions.isEmpty()) {
            return;
        }
        Position original = positions.getFirst();
        Position twin = new Position(new ParticipantId("twin"), original.injection());
        List<Position> withTwin = new ArrayList<>(positions);
        withTwin.add(twin);
        Clearing clearing = rule().share(withTwin, context());
        PriceBand band = context().band();
        long allowed =
                1 + band.importPrice().minus(band.exportPrice()).times(apart()).nanos();
        long difference = PositionChecks.total(original, band, clearing) - PositionChecks.total(twin, band, clearing);
        assertThat(Math.abs(difference)).as("cash of the twins of %s", original).isLessThanOrEqualTo(allowed);
    }

    private static void everySlot(Consumer<List<Position>> property) {
        Seeds.every(CASES, random -> RandomPositions.small(random, 9), property);
    }

    private void addsUp(List<Position> positions) {
        PositionChecks.all(positions, context(), rule().share(positions, context()), rule().properties());
    }

    private void givesNothing(Position... positions) {
        givesNothing(context(), positions);
    }

    private void givesNothing(SlotContext context, Position... positions) {
        Clearing clearing = rule().share(List.of(positions), context);
        assertThat(clearing.trades()).isEmpty();
        assertThat(clearing.payments()).isEmpty();
        assertThat(clearing.reasons()).isNotEmpty();
    }

    private static Set<List<Price>> prices(Clearing clearing) {
        Set<List<Price>> prices = new HashSet<>();
        for (Trade trade : clearing.trades()) {
            prices.add(List.of(trade.sellerGets(), trade.buyerPays()));
        }
        return prices;
    }
}
