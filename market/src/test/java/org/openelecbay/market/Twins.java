package org.openelecbay.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.openelecbay.core.Bid;
import org.openelecbay.core.Cause;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Offer;
import org.openelecbay.core.OrderId;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Payment;

/// A twin of the first bid and of the first offer gets what the original gets, to within one watt-hour.
final class Twins {

    private Twins() {}

    static void check(OrderBook book, Function<OrderBook, Clearing> rule) {
        Bid bid = book.bids().getFirst();
        Offer offer = book.offers().getFirst();
        Bid secondBid = new Bid(twin(bid.id()), twin(bid.owner()), bid.slot(), bid.segments(), bid.submittedAt());
        Offer secondOffer =
                new Offer(twin(offer.id()), twin(offer.owner()), offer.slot(), offer.segments(), offer.submittedAt());
        Clearing clearing = rule.apply(new OrderBook(
                book.slot(),
                Stream.concat(Stream.of(secondBid), book.bids().stream()).toList(),
                Stream.concat(Stream.of(secondOffer), book.offers().stream()).toList()));
        Volumes volumes = Volumes.of(clearing);
        long highest = Stream.concat(Stream.of(bid), Stream.of(offer))
                .flatMap(order -> order.segments().stream())
                .mapToLong(segment -> Math.abs(segment.limit().microsPerKwh()))
                .max()
                .orElseThrow();
        long price = clearing.trades().stream()
                .mapToLong(trade -> Math.abs(trade.buyerPays().microsPerKwh()))
                .max()
                .orElse(highest);
        int segments = Math.max(bid.segments().size(), offer.segments().size());
        assertThat(Math.abs(volumes.boughtBy(bid.owner()) - volumes.boughtBy(secondBid.owner())))
                .as("bought by the twins %s", bid.owner())
                .isLessThanOrEqualTo(segments);
        assertThat(Math.abs(volumes.soldBy(offer.owner()) - volumes.soldBy(secondOffer.owner())))
                .as("sold by the twins %s", offer.owner())
                .isLessThanOrEqualTo(segments);
        for (List<ParticipantId> twins :
                List.of(List.of(bid.owner(), secondBid.owner()), List.of(offer.owner(), secondOffer.owner()))) {
            Accounts accounts = Accounts.of(clearing);
            assertThat(Math.abs(accounts.of(twins.getFirst())
                            .minus(accounts.of(twins.getLast()))
                            .nanos()))
                    .as("cash of the twins %s", twins)
                    .isLessThanOrEqualTo(segments * (price + usage(clearing, volumes)) + 1);
        }
    }

    /// What the network takes for a watt-hour that somebody bought, at most, nanos: a part of what it costs.
    private static long usage(Clearing clearing, Volumes volumes) {
        long most = 0;
        for (Payment payment : clearing.payments()) {
            if (payment.cause() == Cause.NETWORK_USAGE
                    && payment.from() instanceof Payment.Participating(ParticipantId buyer)
                    && volumes.boughtBy(buyer) > 0) {
                most = Math.max(most, Math.ceilDiv(payment.money().nanos(), volumes.boughtBy(buyer)));
            }
        }
        return most;
    }

    private static OrderId twin(OrderId id) {
        return new OrderId(id.value() + "-twin");
    }

    private static ParticipantId twin(ParticipantId owner) {
        return new ParticipantId(owner.value() + "-twin");
    }
}
