package org.openelecbay.market.game.leader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openelecbay.market.BookBuilder.book;
import static org.openelecbay.market.Setting.cents;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openelecbay.core.Cause;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Money;
import org.openelecbay.core.NamedAccount;
import org.openelecbay.core.Order;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Payment;
import org.openelecbay.core.Segment;
import org.openelecbay.market.ClearingAssert;
import org.openelecbay.market.OrderBook;
import org.openelecbay.market.RandomBooks;
import org.openelecbay.market.Seeds;
import org.openelecbay.market.Setting;

/// No price of the band gains the leading side of a book more than the one that the rule announces, as the other side
/// answers by its curves, which fall or rise by five cents.
class AnnouncedPriceTest {

    private static final int CASES = 200;
    private static final double FLEXIBILITY = 50_000;
    private static final double CHARGE = 20_000;

    @Test
    void noOtherPriceGainsTheSellersMore() {
        Seeds.every(CASES, RandomBooks::singleSegments, book -> {
            Clearing clearing = clear(Leader.SELLERS, book);
            if (!clearing.trades().isEmpty()) {
                double announced = clearing.trades().getFirst().sellerGets().microsPerKwh();
                double profit = sellersGain(book, announced);
                for (double price = 90_000; price <= 200_000 - CHARGE; price += 250) {
                    assertThat(sellersGain(book, price)).as("at %s", price).isLessThanOrEqualTo(profit + 20);
                }
            }
        });
    }

    @Test
    void noOtherPriceGainsTheBuyersMore() {
        Seeds.every(CASES, RandomBooks::singleSegments, book -> {
            Clearing clearing = clear(Leader.BUYERS, book);
            if (!clearing.trades().isEmpty()) {
                double announced = clearing.trades().getFirst().sellerGets().microsPerKwh();
                double profit = buyersGain(book, announced);
                for (double price = 90_000; price <= 200_000 - CHARGE; price += 250) {
                    assertThat(buyersGain(book, price)).as("at %s", price).isLessThanOrEqualTo(profit + 20);
                }
            }
        });
    }

    @Test
    void everyBuyerPaysTheNetworkItsChargeBesideThePrice() {
        Clearing clearing = clear(
                Leader.SELLERS,
                book().bid("anna", 1_000, 25).offer("cleo", 1_000, 10).build());

        // Up to 0.20 for the buyer all is taken, and that is the highest price of the band.
        ClearingAssert.assertThat(clearing).moves(1_000);
        assertThat(clearing.trades().getFirst().buyerPays()).isEqualTo(cents(18));
        assertThat(clearing.trades().getFirst().sellerGets()).isEqualTo(cents(18));
        assertThat(clearing.payments())
                .containsExactly(Payment.from(
                        new ParticipantId("anna"),
                        NamedAccount.NETWORK,
                        Money.ofNanos(20_000_000),
                        Cause.NETWORK_USAGE));
        assertThat(clearing.reasons().getFirst().sentence()).contains("0.02/kWh for the network, which buyers pay");
    }

    @Test
    void whatBuyersPayTheNetworkIsTheChargeOnAllThatTraded() {
        Seeds.every(CASES, RandomBooks::singleSegments, book -> {
            for (Leader leader : Leader.values()) {
                Clearing clearing = clear(leader, book);
                long traded = clearing.trades().stream()
                        .mapToLong(trade -> trade.quantity().wattHours())
                        .sum();
                long paid = clearing.payments().stream()
                        .mapToLong(payment -> payment.money().nanos())
                        .sum();
                assertThat(paid).isEqualTo(traded * (long) CHARGE);
                assertThat(clearing.trades())
                        .allSatisfy(trade -> assertThat(trade.buyerPays()).isEqualTo(trade.sellerGets()));
            }
        });
    }

    @Test
    void aChargeBeyondTheBandStopsAllTrade() {
        Clearing clearing = new StackelbergTrading(Leader.SELLERS, cents(5), cents(12))
                .clear(
                        book().bid("anna", 25).offer("cleo", 5).build(),
                        Setting.plain().context());

        assertThat(clearing.trades()).isEmpty();
        assertThat(clearing.reasons().getFirst().sentence()).contains("more than lies between the supplier's prices");
        assertThatThrownBy(() -> new StackelbergTrading(Leader.SELLERS, cents(5), cents(-1)))
                .hasMessageContaining("something or for nothing");
    }

    private static Clearing clear(Leader leader, OrderBook book) {
        return new StackelbergTrading(leader, cents(5), cents(2))
                .clear(book, Setting.plain().context());
    }

    /// Nanos.
    private static double sellersGain(OrderBook book, double price) {
        double left = 0;
        for (Segment bid : segments(book.bids())) {
            left += answered(bid, bid.limit().microsPerKwh() - price - CHARGE);
        }
        double gain = 0;
        List<Segment> cheapestFirst = segments(book.offers()).stream()
                .sorted(Comparator.comparing(Segment::limit))
                .toList();
        for (Segment offer : cheapestFirst) {
            double part = offer.limit().microsPerKwh() <= price
                    ? Math.min(left, offer.quantity().wattHours())
                    : 0;
            gain += part * (price - offer.limit().microsPerKwh());
            left -= part;
        }
        return gain;
    }

    /// Nanos.
    private static double buyersGain(OrderBook book, double price) {
        double left = 0;
        for (Segment offer : segments(book.offers())) {
            left += answered(offer, price - offer.limit().microsPerKwh());
        }
        double gain = 0;
        List<Segment> dearestFirst = segments(book.bids()).stream()
                .sorted(Comparator.comparing(Segment::limit).reversed())
                .toList();
        for (Segment bid : dearestFirst) {
            double worth = bid.limit().microsPerKwh() - price - CHARGE;
            double part = worth >= 0 ? Math.min(left, bid.quantity().wattHours()) : 0;
            gain += part * worth;
            left -= part;
        }
        return gain;
    }

    private static double answered(Segment step, double margin) {
        double most = step.quantity().wattHours();
        return Math.clamp(margin / FLEXIBILITY * most, 0, most);
    }

    private static List<Segment> segments(List<? extends Order> orders) {
        return orders.stream().flatMap(order -> order.segments().stream()).toList();
    }
}
