package org.openelecbay.market.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openelecbay.market.BookBuilder.book;
import static org.openelecbay.market.ClearingAssert.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.openelecbay.core.Bid;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Distances;
import org.openelecbay.core.Offer;
import org.openelecbay.core.Origin;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Price;
import org.openelecbay.core.Promise;
import org.openelecbay.core.Trade;
import org.openelecbay.core.Wish;
import org.openelecbay.market.Accounts;
import org.openelecbay.market.BookBuilder;
import org.openelecbay.market.MarketMechanism;
import org.openelecbay.market.MechanismContract;
import org.openelecbay.market.OrderBook;
import org.openelecbay.market.RandomBooks;
import org.openelecbay.market.Seeds;
import org.openelecbay.market.Setting;
import org.openelecbay.market.SlotContext;

class WishMatchingTest extends MechanismContract {

    private static final double ANYWHERE = Double.POSITIVE_INFINITY;

    @Override
    protected MarketMechanism mechanism() {
        return new WishMatching();
    }

    @Test
    void greenEnergyGoesToWhoeverWishesForItAtItsPremium() {
        var book = book().bid("anna", 500, 20)
                .bid("ben", 500, 20, green("0.02", false))
                .green("roof", 600, 9)
                .offer("diesel", 400, 9);

        Clearing clearing = clear(book);

        assertThat(clearing)
                .consistsOf(
                        "roof sells ben 500 Wh at 0.145/kWh",
                        "diesel sells anna 400 Wh at 0.145/kWh",
                        "roof sells anna 100 Wh at 0.145/kWh");
        assertThat(clearing.trades().getFirst().promise()).isEqualTo(new Promise(true, Price.perKwh("0.02")));
        assertThat(clearing.trades().getLast().promise()).isEqualTo(Promise.NONE);
        assertThat(clearing.trades().getFirst().origin()).isEqualTo(Origin.WISHED);
    }

    @Test
    void theHigherPremiumGoesFirstAndAPartnerBeforeAnyPremium() {
        var book = book().bid("anna", 400, 20, green("0.01", false))
                .bid("ben", 400, 20, green("0.03", false))
                .bid("cleo", 400, 20, partner("roof"))
                .green("roof", 600, 9);

        assertThat(clear(book))
                .consistsOf("roof sells cleo 400 Wh at 0.145/kWh", "roof sells ben 200 Wh at 0.145/kWh")
                .says("Nobody had energy left that meets the wish of this bid; the rest is matched like everybody's.");
    }

    @Test
    void aPremiumMayOpenAnOfferThatThePriceAloneDoesNotSuit() {
        var book = book().bid("anna", 400, 20, green("0.03", false)).green("roof", 400, 17);

        assertThat(clear(book)).consistsOf("roof sells anna 400 Wh at 0.145/kWh");
        assertThat(clear(book().bid("anna", 400, 20, green("0.02", false)).green("roof", 400, 17)))
                .trades(0);
    }

    @Test
    void whoMustHaveWhatItWishesForTakesNothingElse() {
        var book = book().bid("anna", 500, 20, green("0.01", true))
                .offer("diesel", 500, 9)
                .green("roof", 200, 9);

        assertThat(clear(book))
                .consistsOf("roof sells anna 200 Wh at 0.145/kWh")
                .says("Of the 500 Wh of this bid, 200 Wh meet its wish; it takes nothing else.");
    }

    @Test
    void energyFromNearbyComesFromWithinTheDistance() {
        Distances street = (one, other) -> Math.abs(place(one) - place(other));
        var book = book().bid("h1", 500, 20, new Wish(2, false, Set.of(), Price.perKwh("0.01"), true))
                .offer("h9", 500, 9)
                .offer("h3", 200, 9);

        assertThat(mechanism()
                        .clear(
                                book.build(),
                                Setting.plain().withDistances(street).context()))
                .consistsOf("h3 sells h1 200 Wh at 0.145/kWh");
    }

    @Test
    void everyWishIsKeptInEveryBook() {
        Seeds.every(500, WishMatchingTest::wishful, this::wishesAreKept);
    }

    @Test
    void theListingOfWishesDoesNotMatter() {
        Seeds.every(200, WishMatchingTest::wishful, book -> {
            Clearing listed = mechanism().clear(book, line());
            Clearing shuffled = mechanism().clear(RandomBooks.shuffled(book, 5), line());
            assertThat(shuffled.trades()).isEqualTo(listed.trades());
            assertThat(new HashSet<>(shuffled.reasons())).isEqualTo(new HashSet<>(listed.reasons()));
        });
    }

    @Test
    void oneMicroMoreAndTheKitWouldSeeIt() {
        var book = book().bid("anna", 400, 20, green("0.03", false)).green("roof", 400, 9);
        Trade trade = clear(book).trades().getFirst();
        Trade dearer = new Trade(
                1,
                trade.slot(),
                trade.seller(),
                trade.buyer(),
                trade.quantity(),
                trade.sellerGets(),
                trade.buyerPays(),
                trade.origin(),
                new Promise(true, Price.perKwh("0.030001")));
        assertThat(Accounts.of(Clearing.of(trade.slot(), List.of(dearer))).of(trade.buyer()))
                .isNotEqualTo(
                        Accounts.of(Clearing.of(trade.slot(), List.of(trade))).of(trade.buyer()));
        assertThat(isKept(dearer, book.build(), Setting.plain().context())).isFalse();
    }

    private void wishesAreKept(OrderBook book) {
        SlotContext context = line();
        Clearing clearing = mechanism().clear(book, context);
        Map<ParticipantId, Bid> bids = new HashMap<>();
        book.bids().forEach(bid -> bids.put(bid.owner(), bid));
        for (Trade trade : clearing.trades()) {
            Wish wish = bids.get(trade.buyer()).wish();
            boolean wished = trade.origin() == Origin.WISHED;
            assertThat(wished || !wish.must())
                    .as("%s only buys what it must have", trade.buyer())
                    .isTrue();
            assertThat(wished || trade.promise().equals(Promise.NONE)).isTrue();
            assertThat(!wished || isKept(trade, book, context)).as("%s", trade).isTrue();
        }
        requireNobodyIsOvercommitted(book, clearing);
    }

    private static boolean isKept(Trade trade, OrderBook book, SlotContext context) {
        Bid bid = book.bids().stream()
                .filter(each -> each.owner().equals(trade.buyer()))
                .findFirst()
                .orElseThrow();
        Offer offer = book.offers().stream()
                .filter(each -> each.owner().equals(trade.seller()))
                .findFirst()
                .orElseThrow();
        double distance = context.distances().between(trade.buyer(), trade.seller());
        Price got = trade.sellerGets().plus(trade.promise().premium());
        return bid.wish().isMetBy(offer, distance)
                && trade.promise()
                        .equals(new Promise(bid.wish().green(), bid.wish().premium()))
                && got.compareTo(offer.segments().getFirst().limit()) >= 0
                && trade.buyerPays().compareTo(bid.segments().getFirst().limit()) <= 0;
    }

    private static void requireNobodyIsOvercommitted(OrderBook book, Clearing clearing) {
        for (Offer offer : book.offers()) {
            assertThat(sum(clearing, trade -> trade.seller().equals(offer.owner())))
                    .isLessThanOrEqualTo(offer.quantity().wattHours());
        }
        for (Bid bid : book.bids()) {
            assertThat(sum(clearing, trade -> trade.buyer().equals(bid.owner())))
                    .isLessThanOrEqualTo(bid.quantity().wattHours());
        }
        assertThat(Accounts.of(clearing).sum()).isEqualTo(Setting.nothing());
    }

    private static long sum(Clearing clearing, Predicate<Trade> whose) {
        return clearing.trades().stream()
                .filter(whose)
                .mapToLong(trade -> trade.quantity().wattHours())
                .sum();
    }

    private static SlotContext line() {
        return Setting.plain()
                .withDistances((one, other) -> Math.abs(place(one) - place(other)))
                .context();
    }

    private static OrderBook wishful(SplittableRandom random) {
        BookBuilder book = book();
        for (int i = random.nextInt(1, 7); i > 0; i--) {
            long wattHours = 1 + random.nextInt(9);
            if (random.nextInt(3) == 0) {
                book.bid("b" + i, wattHours, 9 + random.nextInt(12));
            } else {
                book.bid("b" + i, wattHours, 9 + random.nextInt(12), anyWish(random));
            }
        }
        for (int i = random.nextInt(1, 7); i > 0; i--) {
            long wattHours = 1 + random.nextInt(9);
            if (random.nextBoolean()) {
                book.green("s" + i, wattHours, 5 + random.nextInt(14));
            } else {
                book.offer("s" + i, wattHours, 5 + random.nextInt(14));
            }
        }
        return book.build();
    }

    private static Wish anyWish(SplittableRandom random) {
        Set<ParticipantId> partners = new HashSet<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            partners.add(new ParticipantId("s" + (1 + random.nextInt(6))));
        }
        boolean green = random.nextBoolean();
        double within = random.nextBoolean() || (partners.isEmpty() && !green) ? random.nextInt(4) : ANYWHERE;
        return new Wish(
                within, green, partners, Price.ofMicrosPerKwh(10_000L * random.nextInt(4)), random.nextBoolean());
    }

    private static int place(ParticipantId id) {
        return Integer.parseInt(id.value().substring(1));
    }

    private static Wish green(String premium, boolean must) {
        return new Wish(ANYWHERE, true, Set.of(), Price.perKwh(premium), must);
    }

    private static Wish partner(String name) {
        return new Wish(ANYWHERE, false, Set.of(new ParticipantId(name)), Price.ZERO, false);
    }
}
