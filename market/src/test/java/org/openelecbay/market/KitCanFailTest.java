package org.openelecbay.market;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.openelecbay.core.Bid;
import org.openelecbay.core.Cause;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Money;
import org.openelecbay.core.NamedAccount;
import org.openelecbay.core.Offer;
import org.openelecbay.core.Origin;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Payment;
import org.openelecbay.core.Price;
import org.openelecbay.core.Reason;
import org.openelecbay.core.Trade;
import org.openelecbay.market.auction.CallAuction;
import org.openelecbay.market.auction.Rationing;
import org.openelecbay.market.auction.TradeReduction;
import org.openelecbay.market.pool.MidMarketRate;

/// The kit is no use if it cannot fail: each rule here is broken in one way, and the kit finds it.
class KitCanFailTest {

    /// A rule that does what it is told and claims what it is told.
    private record Told(BiFunction<OrderBook, SlotContext, Clearing> rule, Set<Property> properties)
            implements MarketMechanism {
        @Override
        public Clearing clear(OrderBook book, SlotContext context) {
            return rule.apply(book, context);
        }

        @Override
        public Map<Property, String> exceptions() {
            return Map.of();
        }
    }

    private static MechanismContract contract(BiFunction<OrderBook, SlotContext, Clearing> rule, Property... claimed) {
        return new MechanismContract() {
            @Override
            protected MarketMechanism mechanism() {
                return new Told(rule, Set.of(claimed));
            }
        };
    }

    private static Clearing auction(OrderBook book, SlotContext context) {
        return new CallAuction().clear(book, context);
    }

    /// The call auction with every trade changed.
    private static BiFunction<OrderBook, SlotContext, Clearing> altered(Function<Trade, Trade> change) {
        return (book, context) -> {
            Clearing clearing = auction(book, context);
            return new Clearing(
                    clearing.slot(), clearing.trades().stream().map(change).toList(), List.of(), clearing.reasons());
        };
    }

    private static Trade changed(Trade trade, Energy quantity, Price sellerGets, Price buyerPays) {
        return new Trade(
                trade.number(),
                trade.slot(),
                trade.seller(),
                trade.buyer(),
                quantity,
                sellerGets,
                buyerPays,
                Origin.MATCHED);
    }

    @Test
    void aSoundRulePasses() {
        MechanismContract sound = contract(KitCanFailTest::auction, Property.BUDGET_BALANCED, Property.EFFICIENT);
        assertThatCode(sound::energyMoneyAndLimitsAddUpForEveryBook).doesNotThrowAnyException();
        assertThatCode(() -> sound.prove(Property.EFFICIENT)).doesNotThrowAnyException();
    }

    @Test
    void aRuleThatSellsTwiceIsFound() {
        MechanismContract greedy = contract(altered(trade ->
                changed(trade, trade.quantity().plus(trade.quantity()), trade.sellerGets(), trade.buyerPays())));
        assertThatThrownBy(greedy::energyMoneyAndLimitsAddUpForEveryBook)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("-Delecbay.seed=")
                .hasMessageContaining("sold by");
    }

    @Test
    void aRuleThatKeepsACentIsFound() {
        MechanismContract keeping = contract(
                altered(trade -> changed(
                        trade, trade.quantity(), trade.sellerGets().minus(Setting.cents(1)), trade.buyerPays())),
                Property.BUDGET_BALANCED);
        assertThatThrownBy(() -> keeping.prove(Property.BUDGET_BALANCED)).hasMessageContaining("surplus");
    }

    @Test
    void aRuleThatChargesAboveTheLimitIsFound() {
        MechanismContract dear = contract(
                altered(trade -> changed(trade, trade.quantity(), Setting.cents(40), Setting.cents(40))),
                Property.INDIVIDUALLY_RATIONAL);
        assertThatThrownBy(() -> dear.prove(Property.INDIVIDUALLY_RATIONAL)).hasMessageContaining("below its limits");
    }

    @Test
    void aRuleThatReadsTheListingIsFound() {
        MechanismContract firstListed = contract(KitCanFailTest::firstListedOnly, Property.ORDER_INDEPENDENT);
        assertThatThrownBy(() -> firstListed.prove(Property.ORDER_INDEPENDENT)).isInstanceOf(AssertionError.class);
    }

    @Test
    void aRuleThatLeavesGainsIsNotEfficient() {
        MechanismContract idle = contract(KitCanFailTest::firstListedOnly, Property.EFFICIENT);
        assertThatThrownBy(() -> idle.prove(Property.EFFICIENT)).hasMessageContaining("every possible fill");
    }

    @Test
    void aRuleThatServesByTimeIsNotSymmetric() {
        MechanismContract byTime = contract(KitCanFailTest::auction, Property.SYMMETRIC);
        assertThatThrownBy(() -> byTime.prove(Property.SYMMETRIC)).hasMessageContaining("twins");
    }

    @Test
    void theCallAuctionIsNotTruthful() {
        MechanismContract auction = contract(KitCanFailTest::auction, Property.TRUTHFUL);
        assertThatThrownBy(() -> auction.prove(Property.TRUTHFUL)).hasMessageContaining("instead of");
    }

    @Test
    void aRuleThatPaysEverySellerOnlyALittleBelowTheNextLimitIsNotTruthful() {
        MechanismContract nearly = contract(
                (book, context) -> {
                    Clearing clearing = new TradeReduction(Rationing.EQUAL_BURDEN).clear(book, context);
                    List<Trade> trades = clearing.trades().stream()
                            .map(trade -> changed(
                                    trade,
                                    trade.quantity(),
                                    lowestOf(book, trade.seller())
                                            .max(trade.sellerGets().minus(Setting.cents(1))),
                                    trade.buyerPays()))
                            .toList();
                    return new Clearing(clearing.slot(), trades, List.of(), clearing.reasons());
                },
                Property.TRUTHFUL);
        assertThatThrownBy(() -> nearly.prove(Property.TRUTHFUL)).hasMessageContaining("instead of");
    }

    private static Price lowestOf(OrderBook book, ParticipantId seller) {
        return book.offers().stream()
                .filter(offer -> offer.owner().equals(seller))
                .map(offer -> offer.segments().getFirst().limit())
                .min(Price::compareTo)
                .orElseThrow();
    }

    @Test
    void aRuleThatSaysNothingIsFound() {
        MechanismContract silent = contract((book, context) -> {
            Clearing clearing = auction(book, context);
            return Clearing.of(clearing.slot(), clearing.trades());
        });
        assertThatThrownBy(silent::energyMoneyAndLimitsAddUpForEveryBook)
                .hasMessageContaining("a reason why they do not trade");
    }

    @Test
    void aRuleThatReadsNamesIsFound() {
        MechanismContract byName = contract((book, context) -> new CallAuction()
                .clear(book, new Setting(context).withTies(TieOrder.byId()).context()));
        assertThatThrownBy(byName::nobodyIsFavouredForAName).hasMessageContaining("under other names");
    }

    @Test
    void aRuleWithPricesThatFollowQuantitiesDoesNotScale() {
        MechanismContract sized = contract(altered(trade -> {
            Price price = Price.ofMicrosPerKwh(trade.quantity().wattHours());
            return changed(trade, trade.quantity(), price, price);
        }));
        assertThatThrownBy(() -> sized.prove(Property.SCALE_FREE)).isInstanceOf(AssertionError.class);
    }

    @Test
    void aPropertyThatIsNeitherClaimedNorExplainedIsFound() {
        assertThatThrownBy(() -> contract(KitCanFailTest::auction).everyPropertyIsEitherClaimedOrExplained())
                .hasMessageContaining("claimed or explained");
    }

    @Test
    void aSharingThatLeavesMoneyWithTheCommunityIsFound() {
        SharingContract leaking = new SharingContract() {
            @Override
            protected SharingRule rule() {
                return new Leaking();
            }
        };
        assertThatThrownBy(leaking::energyAndMoneyAddUpForEverySlot).hasMessageContaining("community");
        assertThatThrownBy(() -> leaking.prove(Property.TRUTHFUL)).hasMessageContaining("nobody reports");
    }

    @Test
    void aSharingThatDropsATradeIsFound() {
        SharingContract dropping = sharing(trades -> trades.subList(0, trades.size() - 1));
        assertThatThrownBy(() -> dropping.prove(Property.BUDGET_BALANCED)).isInstanceOf(AssertionError.class);
        assertThatThrownBy(dropping::energyAndMoneyAddUpForEverySlot).hasMessageContaining("what the community buys");
    }

    @Test
    void aSharingWithAPriceMovedByAMicroIsFound() {
        SharingContract moved = sharing(trades -> first(
                trades,
                trade -> changed(
                        trade,
                        trade.quantity(),
                        trade.sellerGets().plus(Price.ofMicrosPerKwh(1)),
                        trade.buyerPays().plus(Price.ofMicrosPerKwh(1)))));
        assertThatThrownBy(() -> moved.prove(Property.BUDGET_BALANCED)).hasMessageContaining("community");
    }

    @Test
    void aSharingThatFavoursAMemberIsNotSymmetric() {
        SharingContract favouring = sharing(trades -> first(
                trades,
                trade -> changed(
                        trade,
                        trade.quantity(),
                        trade.sellerGets().plus(trade.sellerGets()),
                        trade.buyerPays().plus(trade.buyerPays()))));
        assertThatThrownBy(() -> favouring.prove(Property.SYMMETRIC)).hasMessageContaining("twins");
    }

    @Test
    void aSharingThatPaysSellersNothingIsNotIndividuallyRational() {
        SharingContract free = sharing(trades -> trades.stream()
                .map(trade -> changed(trade, trade.quantity(), Price.ZERO, Price.ZERO))
                .toList());
        assertThatThrownBy(() -> free.prove(Property.INDIVIDUALLY_RATIONAL)).hasMessageContaining("supplier's prices");
    }

    private static List<Trade> first(List<Trade> trades, UnaryOperator<Trade> change) {
        List<Trade> changed = new ArrayList<>(trades);
        changed.set(0, change.apply(trades.getFirst()));
        return changed;
    }

    /// The mid-market rate with other trades.
    private static SharingContract sharing(UnaryOperator<List<Trade>> altered) {
        return new SharingContract() {
            @Override
            protected SharingRule rule() {
                return new Altered(altered);
            }
        };
    }

    private record Altered(UnaryOperator<List<Trade>> altered) implements SharingRule {
        @Override
        public Clearing share(List<Position> positions, SlotContext context) {
            Clearing clearing = new MidMarketRate().share(positions, context);
            return clearing.trades().isEmpty()
                    ? clearing
                    : new Clearing(
                            clearing.slot(), altered.apply(clearing.trades()), clearing.payments(), clearing.reasons());
        }

        @Override
        public Map<Property, String> exceptions() {
            return new MidMarketRate().exceptions();
        }
    }

    /// Takes a nano of every first seller and does not pass it on.
    private static final class Leaking implements SharingRule {
        @Override
        public Clearing share(List<Position> positions, SlotContext context) {
            Clearing clearing = new MidMarketRate().share(positions, context);
            if (clearing.trades().isEmpty()) {
                return clearing;
            }
            List<Payment> payments = new ArrayList<>(clearing.payments());
            ParticipantId seller = clearing.trades().getFirst().seller();
            payments.add(Payment.from(seller, NamedAccount.COMMUNITY, Money.ofNanos(1), Cause.EQUALISATION));
            return new Clearing(clearing.slot(), clearing.trades(), payments, clearing.reasons());
        }

        @Override
        public Set<Property> properties() {
            return Set.of();
        }

        @Override
        public Map<Property, String> exceptions() {
            return Map.of();
        }
    }

    private static Clearing firstListedOnly(OrderBook book, SlotContext context) {
        Optional<Bid> bid = book.bids().stream().findFirst();
        Optional<Offer> offer = book.offers().stream().findFirst();
        return bid.isPresent() && offer.isPresent()
                ? auction(new OrderBook(book.slot(), List.of(bid.orElseThrow()), List.of(offer.orElseThrow())), context)
                : Clearing.none(book.slot(), Reason.clearing("One side is empty."));
    }
}
