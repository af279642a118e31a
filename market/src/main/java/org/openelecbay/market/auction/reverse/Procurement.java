package org.openelecbay.market.auction.reverse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Money;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Price;
import org.openelecbay.market.auction.Ladder;

/// The cheapest way to cover a need: offers up to the cap by ascending limit, the rest from the fallback at the
/// cap.
///
/// Cost: linear in the ranked offers. Source: spec A.11.
public final class Procurement {

    private final Ladder offers;
    private final Price cap;
    private final long[] awards;
    private final long fromFallback;

    /// @param offers lowest first with its ties broken
    /// @param need not negative
    /// @param cap the price of the fallback; offers above it are ignored
    /// @throws ArithmeticException when the money cannot be counted
    public Procurement(Ladder offers, Energy need, Price cap) {
        this.offers = offers;
        this.cap = cap;
        long left = need.wattHours();
        int end = 0;
        long[] fills = new long[offers.size()];
        while (left > 0 && end < fills.length && offers.limit(end) <= cap.microsPerKwh()) {
            fills[end] = Math.min(left, offers.quantity(end));
            left -= fills[end];
            end++;
        }
        this.awards = Arrays.copyOf(fills, end);
        this.fromFallback = left;
    }

    /// Watt-hours by rank; ranks behind its end get nothing.
    public long[] awards() {
        return awards.clone();
    }

    /// What no offer covers.
    public Energy fromFallback() {
        return Energy.ofWattHours(fromFallback);
    }

    /// What the need costs at the limits of the awarded offers and the cap.
    public Money cost() {
        long sum = Math.multiplyExact(fromFallback, cap.microsPerKwh());
        for (int rank = 0; rank < awards.length; rank++) {
            sum = Math.addExact(sum, Math.multiplyExact(awards[rank], offers.limit(rank)));
        }
        return Money.ofNanos(sum);
    }

    /// The limit of the last award, or the cap where the fallback serves a remainder; empty when nothing is needed.
    public Optional<Price> uniformPrice() {
        if (fromFallback > 0) {
            return Optional.of(cap);
        }
        return awards.length == 0 ? Optional.empty() : Optional.of(offers.limitPrice(awards.length - 1));
    }

    /// One award for each seller that delivers, in the order of its best offer.
    public List<Award> awards(PaymentRule rule) {
        Map<ParticipantId, Long> energy = new LinkedHashMap<>();
        for (int rank = 0; rank < awards.length; rank++) {
            energy.merge(offers.owner(rank), awards[rank], Long::sum);
        }
        Map<ParticipantId, Money> pay =
                switch (rule) {
                    case PAY_AS_BID -> payAsBid();
                    case UNIFORM -> uniform(energy);
                    case VICKREY -> new Replacement(offers, awards, cap).costs(energy);
                };
        List<Award> list = new ArrayList<>(energy.size());
        energy.forEach((seller, wattHours) ->
                list.add(new Award(seller, Energy.ofWattHours(wattHours), pay.getOrDefault(seller, Money.ZERO))));
        return list;
    }

    private Map<ParticipantId, Money> payAsBid() {
        Map<ParticipantId, Money> pay = new LinkedHashMap<>();
        for (int rank = 0; rank < awards.length; rank++) {
            pay.merge(offers.owner(rank), offers.limitPrice(rank).times(Energy.ofWattHours(awards[rank])), Money::plus);
        }
        return pay;
    }

    private Map<ParticipantId, Money> uniform(Map<ParticipantId, Long> energy) {
        Map<ParticipantId, Money> pay = new LinkedHashMap<>();
        uniformPrice()
                .ifPresent(price -> energy.forEach(
                        (seller, wattHours) -> pay.put(seller, price.times(Energy.ofWattHours(wattHours)))));
        return pay;
    }
}
