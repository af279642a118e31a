package org.openelecbay.market;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openelecbay.core.Bid;
import org.openelecbay.core.Cause;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Money;
import org.openelecbay.core.NamedAccount;
import org.openelecbay.core.Offer;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Payment;
import org.openelecbay.core.Price;
import org.openelecbay.core.Trade;

/// The ways in which the kit's own test breaks every rule; each leaves energy and most sums as they were.
enum BrokenTwin {
    /// The last trade is missing.
    TRADE_DROPPED {
        @Override
        Clearing after(Clearing clearing) {
            return with(clearing, clearing.trades().subList(0, clearing.trades().size() - 1), clearing.payments());
        }
    },
    /// The first trade costs a micro more, and its seller gets it.
    PRICE_RAISED {
        @Override
        Clearing after(Clearing clearing) {
            return with(clearing, firstMoved(clearing, 1), clearing.payments());
        }
    },
    /// The first trade costs a micro less, and its seller misses it.
    PRICE_LOWERED {
        @Override
        Clearing after(Clearing clearing) {
            return with(clearing, firstMoved(clearing, -1), clearing.payments());
        }
    },
    /// Whose name sorts first among the traders is given a nano by whose name sorts last.
    MEMBER_PAID_BY_ANOTHER {
        @Override
        Clearing after(Clearing clearing) {
            List<ParticipantId> traders = traders(clearing);
            Payment taken = Payment.from(traders.getLast(), NamedAccount.SURPLUS, NANO, Cause.SURPLUS_SHARE);
            Payment given = Payment.to(traders.getFirst(), NamedAccount.SURPLUS, NANO, Cause.SURPLUS_SHARE);
            return with(clearing, clearing.trades(), joined(clearing.payments(), taken, given));
        }
    },
    /// Whose name sorts first among the traders is given a nano by the operator.
    MEMBER_PAID_BY_THE_OPERATOR {
        @Override
        Clearing after(Clearing clearing) {
            Payment covered = new Payment(
                    new Payment.Holding(NamedAccount.OPERATOR),
                    new Payment.Holding(NamedAccount.SURPLUS),
                    NANO,
                    Cause.MARKET_DEFICIT);
            Payment given = Payment.to(traders(clearing).getFirst(), NamedAccount.SURPLUS, NANO, Cause.SURPLUS_SHARE);
            return with(clearing, clearing.trades(), joined(clearing.payments(), covered, given));
        }
    },
    /// The orders of whose name sorts first count as the earliest.
    MEMBER_FIRST_IN_TIME {
        @Override
        OrderBook before(OrderBook book) {
            Optional<ParticipantId> first = Stream.concat(
                            book.bids().stream().map(Bid::owner),
                            book.offers().stream().map(Offer::owner))
                    .min(Comparator.naturalOrder());
            return new OrderBook(
                    book.slot(),
                    book.bids().stream()
                            .map(bid -> isOf(first, bid.owner())
                                    ? new Bid(bid.id(), bid.owner(), bid.slot(), bid.segments(), Instant.EPOCH)
                                    : bid)
                            .toList(),
                    book.offers().stream()
                            .map(offer -> isOf(first, offer.owner())
                                    ? new Offer(
                                            offer.id(), offer.owner(), offer.slot(), offer.segments(), Instant.EPOCH)
                                    : offer)
                            .toList());
        }
    };

    private static final Money NANO = Money.ofNanos(1);

    /// What the broken rule clears instead of the book.
    OrderBook before(OrderBook book) {
        return book;
    }

    /// What the broken rule makes of a clearing with trades.
    Clearing after(Clearing clearing) {
        return clearing;
    }

    final Clearing of(Clearing clearing) {
        return clearing.trades().isEmpty() ? clearing : after(clearing);
    }

    private static boolean isOf(Optional<ParticipantId> one, ParticipantId other) {
        return one.filter(other::equals).isPresent();
    }

    private static List<Trade> firstMoved(Clearing clearing, long micros) {
        List<Trade> trades = new ArrayList<>(clearing.trades());
        Trade first = trades.getFirst();
        Price step = Price.ofMicrosPerKwh(micros);
        trades.set(
                0,
                new Trade(
                        first.number(),
                        first.slot(),
                        first.seller(),
                        first.buyer(),
                        first.quantity(),
                        first.sellerGets().plus(step),
                        first.buyerPays().plus(step),
                        first.origin()));
        return trades;
    }

    private static List<ParticipantId> traders(Clearing clearing) {
        return clearing.trades().stream()
                .flatMap(trade -> Stream.of(trade.seller(), trade.buyer()))
                .filter(each -> !each.equals(ParticipantId.COMMUNITY))
                .sorted()
                .toList();
    }

    private static List<Payment> joined(List<Payment> payments, Payment... more) {
        return Stream.concat(payments.stream(), Stream.of(more)).toList();
    }

    private static Clearing with(Clearing clearing, List<Trade> trades, List<Payment> payments) {
        return new Clearing(clearing.slot(), trades, payments, clearing.reasons(), clearing.traffic());
    }
}
