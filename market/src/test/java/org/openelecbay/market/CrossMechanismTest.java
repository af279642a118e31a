package org.openelecbay.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.openelecbay.market.BookBuilder.book;
import static org.openelecbay.market.RandomPositions.position;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openelecbay.core.Bid;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Money;
import org.openelecbay.core.NamedAccount;
import org.openelecbay.core.Offer;
import org.openelecbay.core.Price;
import org.openelecbay.core.Ratio;
import org.openelecbay.core.Segment;
import org.openelecbay.market.auction.CallAuction;
import org.openelecbay.market.auction.Financing;
import org.openelecbay.market.auction.McAfee;
import org.openelecbay.market.auction.PairwiseK;
import org.openelecbay.market.auction.Pricing;
import org.openelecbay.market.auction.Rationing;
import org.openelecbay.market.auction.TieRule;
import org.openelecbay.market.auction.TradeReduction;
import org.openelecbay.market.auction.Vcg;
import org.openelecbay.market.catalog.RuleCatalog;
import org.openelecbay.market.coalition.CommunityWorth;
import org.openelecbay.market.key.EqualKey;
import org.openelecbay.market.key.KeyRule;
import org.openelecbay.market.key.ProRataKey;
import org.openelecbay.market.matching.PriorityMatching;
import org.openelecbay.market.pool.MidMarketRate;
import org.openelecbay.market.pool.MuRule;

/// What holds between the rules (spec, cross-mechanism suite).
class CrossMechanismTest {

    private static final SlotContext CONTEXT = Setting.plain().context();
    private static final long SHIFT = 20_000;

    /// The rules that share what the community of a slot gains, with nothing taken on the way.
    private static final List<String> GAIN_SHARING = List.of(
            "shadow-price", "shapley", "myerson", "nucleolus", "nash-bargaining", "kalai-smorodinsky", "nash-price");

    @Test
    void oneSellerAndOneBuyerOfEqualQuantityTradeInTheMiddleUnderEveryRule() {
        OrderBook orders = book().bid("anna", 1_000, 20).offer("ben", 1_000, 9).build();
        List<Position> metered = List.of(position("anna", -1_000), position("ben", 1_000));
        for (MarketMechanism mechanism : List.of(
                new CallAuction(),
                new CallAuction(Pricing.MARGINAL_PAIR, Ratio.half(), TieRule.TIME),
                new McAfee(),
                new PairwiseK(),
                new PriorityMatching(Priority.A),
                new PriorityMatching(Priority.B),
                new PriorityMatching(Priority.C))) {
            isTheMiddle(mechanism.clear(orders, CONTEXT));
        }
        for (SharingRule rule : List.of(
                new MidMarketRate(),
                new MuRule(),
                new MuRule(MuRule.Direction.MALIK_INVERSE),
                new KeyRule(new ProRataKey()),
                new KeyRule(new EqualKey()))) {
            isTheMiddle(rule.share(metered, CONTEXT));
        }
        for (String name : GAIN_SHARING) {
            Clearing clearing = sharing(name).share(metered, CONTEXT);
            isTheMiddle(clearing);
            assertThat(clearing.payments()).as(name).isEmpty();
        }
    }

    private static SharingRule sharing(String name) {
        return (SharingRule) RuleCatalog.builtIn().entry(name).create();
    }

    private static void isTheMiddle(Clearing clearing) {
        ClearingAssert.assertThat(clearing).moves(1_000).allAt(Price.perKwh("0.145"));
    }

    @Test
    void aConstantOnTariffAndLimitsIsAddedToThePrices() {
        SlotContext shifted = Setting.plain()
                .withBand(shift(Setting.BAND.exportPrice()), shift(Setting.BAND.importPrice()))
                .context();
        for (MarketMechanism mechanism : List.of(
                new CallAuction(),
                new TradeReduction(Rationing.BY_RANK),
                new TradeReduction(Rationing.EQUAL_BURDEN),
                new McAfee(),
                new Vcg(new Financing.Operator()))) {
            Seeds.every(
                    300,
                    random -> RandomBooks.small(random, 9, 20),
                    book -> isShifted(mechanism.clear(book, CONTEXT), mechanism.clear(shifted(book), shifted)));
        }
        List<SharingRule> sharing = new ArrayList<>(
                List.of(new MidMarketRate(), new KeyRule(new ProRataKey()), new KeyRule(new EqualKey())));
        GAIN_SHARING.forEach(name -> sharing.add(sharing(name)));
        for (SharingRule rule : sharing) {
            Seeds.every(
                    300,
                    random -> RandomPositions.small(random, 50),
                    positions -> isShifted(rule.share(positions, CONTEXT), rule.share(positions, shifted)));
        }
    }

    /// Item 2: an auction that claims it never charges beyond a limit, whatever the supplier's prices are.
    @Test
    void nobodyWithAValidLimitIsChargedBeyondIt() {
        EveryRule.byName().forEach((name, rule) -> {
            if (rule instanceof MarketMechanism mechanism) {
                assertThat(rule.properties()).as(name).contains(Property.INDIVIDUALLY_RATIONAL);
                Seeds.every(
                        100,
                        random -> RandomBooks.small(random, -5, 30),
                        book -> BookChecks.nobodyIsWorseThanItsLimits(book, mechanism.clear(book, CONTEXT)));
            }
        });
    }

    /// Item 3: what members save together, the supplier's part included, is what the game says their
    /// community is worth.
    @Test
    void savingsAreTheWorthOfTheGrandCoalition() {
        List<SharingRule> sharing =
                new ArrayList<>(List.of(new MidMarketRate(), new MuRule(), new KeyRule(new ProRataKey())));
        GAIN_SHARING.forEach(name -> sharing.add(sharing(name)));
        for (SharingRule rule : sharing) {
            Seeds.every(300, random -> RandomPositions.small(random, 50), positions -> {
                Clearing clearing = rule.share(positions, CONTEXT);
                long saved = 0;
                CommunityWorth worth = new CommunityWorth(positions.size());
                List<Energy> surplus = positions.stream()
                        .map(each -> each.injection().positivePart())
                        .toList();
                List<Energy> deficit = positions.stream()
                        .map(each -> each.injection().negativePart())
                        .toList();
                worth.add(Setting.BAND, surplus, deficit);
                for (Position each : positions) {
                    saved += PositionChecks.total(each, Setting.BAND, clearing)
                            - PositionChecks.total(each, Setting.BAND, Clearing.of(Setting.SLOT, List.of()));
                }
                assertThat(saved / 1e9).isCloseTo(worth.game().worth((1 << positions.size()) - 1), within(1e-12));
            });
        }
    }

    /// Item 3 for peers that are matched: they trade all that can be traded, whoever with whom.
    @Test
    void matchedPeersGainTheWorthOfTheirCommunity() {
        for (Priority priority : List.of(Priority.A, Priority.B)) {
            Seeds.every(300, random -> RandomPositions.small(random, 50), positions -> {
                BookBuilder book = book();
                long supply = 0;
                long demand = 0;
                for (Position each : positions) {
                    long wattHours = each.injection().wattHours();
                    if (wattHours > 0) {
                        book.offer(each.participant().value(), wattHours, 9);
                        supply += wattHours;
                    } else if (wattHours < 0) {
                        book.bid(each.participant().value(), -wattHours, 20);
                        demand -= wattHours;
                    }
                }
                OrderBook orders = book.build();
                Clearing clearing = new PriorityMatching(priority).clear(orders, CONTEXT);
                assertThat(BookChecks.welfare(orders, clearing))
                        .isEqualTo(Setting.cents(11)
                                .times(Energy.ofWattHours(Math.min(supply, demand)))
                                .nanos());
            });
        }
    }

    /// Item 5: the same input gives the same output, byte for byte.
    @Test
    void replayingASlotGivesTheSameBytes() {
        EveryRule.byName().forEach((name, rule) -> {
            if (rule instanceof MarketMechanism mechanism) {
                Seeds.every(
                        50,
                        random -> RandomBooks.small(random, 5, 25),
                        book -> assertThat(mechanism.clear(book, CONTEXT).toString())
                                .as(name)
                                .isEqualTo(mechanism
                                        .clear(new OrderBook(book.slot(), book.bids(), book.offers()), CONTEXT)
                                        .toString()));
            }
        });
    }

    /// Item 6: all quantities times a factor, money times the factor, prices as they were. Exact without rationing.
    @Test
    void scalingQuantitiesScalesMoneyAndKeepsPrices() {
        for (MarketMechanism mechanism : List.of(
                new CallAuction(),
                new TradeReduction(Rationing.BY_RANK),
                new McAfee(),
                new Vcg(new Financing.Operator()))) {
            Seeds.every(300, random -> RandomBooks.small(random, 5, 25), book -> {
                Accounts once = Accounts.of(mechanism.clear(book, CONTEXT));
                Accounts scaled = Accounts.of(mechanism.clear(Scaling.scaled(book), CONTEXT));
                book.bids().forEach(bid -> isScaled(once.of(bid.owner()), scaled.of(bid.owner())));
                book.offers().forEach(offer -> isScaled(once.of(offer.owner()), scaled.of(offer.owner())));
                isScaled(once.of(NamedAccount.OPERATOR), scaled.of(NamedAccount.OPERATOR));
            });
        }
    }

    private static void isScaled(Money once, Money scaled) {
        assertThat(scaled.nanos()).isEqualTo(Scaling.FACTOR * once.nanos());
    }

    private static void isShifted(Clearing before, Clearing after) {
        assertThat(after.trades()).hasSameSizeAs(before.trades());
        for (int i = 0; i < before.trades().size(); i++) {
            assertThat(after.trades().get(i).buyerPays())
                    .isEqualTo(shift(before.trades().get(i).buyerPays()));
            assertThat(after.trades().get(i).sellerGets())
                    .isEqualTo(shift(before.trades().get(i).sellerGets()));
            assertThat(after.trades().get(i).quantity())
                    .isEqualTo(before.trades().get(i).quantity());
        }
        assertThat(after.payments()).isEqualTo(before.payments());
    }

    private static OrderBook shifted(OrderBook book) {
        return new OrderBook(
                book.slot(),
                book.bids().stream()
                        .map(bid ->
                                new Bid(bid.id(), bid.owner(), bid.slot(), shifted(bid.segments()), bid.submittedAt()))
                        .toList(),
                book.offers().stream()
                        .map(offer -> new Offer(
                                offer.id(),
                                offer.owner(),
                                offer.slot(),
                                shifted(offer.segments()),
                                offer.submittedAt()))
                        .toList());
    }

    private static List<Segment> shifted(List<Segment> segments) {
        return segments.stream()
                .map(segment -> new Segment(segment.quantity(), shift(segment.limit())))
                .toList();
    }

    private static Price shift(Price price) {
        return Price.ofMicrosPerKwh(price.microsPerKwh() + SHIFT);
    }
}
