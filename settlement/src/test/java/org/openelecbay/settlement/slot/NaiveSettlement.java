package org.openelecbay.settlement.slot;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Energy;
import org.openelecbay.core.MemberId;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Payment;
import org.openelecbay.core.Price;
import org.openelecbay.core.PriceBand;
import org.openelecbay.core.Promise;
import org.openelecbay.core.Trade;

/// The naive twin: every member's cash from the formulas of spec G.5 in decimals, without accounts and postings.
final class NaiveSettlement {

    private final Clearing clearing;
    private final PriceBand band;
    private final SettlementTerms terms;
    private final List<Delivery> deliveries;
    private final Energy losses;

    NaiveSettlement(
            Clearing clearing, PriceBand band, SettlementTerms terms, List<Delivery> deliveries, Energy losses) {
        this.clearing = clearing;
        this.band = band;
        this.terms = terms;
        this.deliveries = deliveries;
        this.losses = losses;
    }

    Map<MemberId, BigDecimal> cash() {
        BigDecimal[] lossShares = lossShares();
        Map<MemberId, BigDecimal> cash = new LinkedHashMap<>();
        for (int i = 0; i < deliveries.size(); i++) {
            Delivery delivery = deliveries.get(i);
            BigDecimal sum = tradeCash(delivery)
                    .add(premiumCash(delivery))
                    .add(paymentCash(delivery))
                    .add(supplierCash(delivery))
                    .subtract(penalty(delivery))
                    .subtract(fees(delivery))
                    .subtract(lossShares[i]);
            cash.merge(delivery.participant().member(), sum, BigDecimal::add);
        }
        cash.replaceAll((_, sum) -> sum.setScale(9, RoundingMode.UNNECESSARY));
        return cash;
    }

    private BigDecimal tradeCash(Delivery delivery) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Trade trade : clearing.trades()) {
            if (trade.seller().equals(id(delivery))) {
                sum = sum.add(perKwh(trade.sellerGets()).multiply(kwh(trade.quantity())));
            }
            if (trade.buyer().equals(id(delivery))) {
                sum = sum.subtract(perKwh(trade.buyerPays()).multiply(kwh(trade.quantity())));
            }
        }
        return sum;
    }

    /// The premium counts for what the seller's meter still covers when its promises are kept one after the other.
    private BigDecimal premiumCash(Delivery delivery) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Delivery seller : deliveries) {
            long left = seller.metered().exported().wattHours();
            for (Trade trade : clearing.trades()) {
                boolean kept = !trade.promise().green() || seller.participant().green();
                if (trade.seller().equals(id(seller)) && !trade.promise().equals(Promise.NONE) && kept) {
                    long covered = Math.min(left, trade.quantity().wattHours());
                    left -= covered;
                    BigDecimal premium = perKwh(trade.promise().premium()).multiply(BigDecimal.valueOf(covered, 3));
                    sum = trade.seller().equals(id(delivery)) ? sum.add(premium) : sum;
                    sum = trade.buyer().equals(id(delivery)) ? sum.subtract(premium) : sum;
                }
            }
        }
        return sum;
    }

    private BigDecimal paymentCash(Delivery delivery) {
        Payment.Party party = new Payment.Participating(id(delivery));
        BigDecimal sum = BigDecimal.ZERO;
        for (Payment payment : clearing.payments()) {
            if (payment.to().equals(party)) {
                sum = sum.add(payment.money().exact());
            }
            if (payment.from().equals(party)) {
                sum = sum.subtract(payment.money().exact());
            }
        }
        return sum;
    }

    private BigDecimal supplierCash(Delivery delivery) {
        BigDecimal delta = injection(delivery).subtract(contracted(delivery));
        return delta.multiply(perKwh(delta.signum() > 0 ? band.exportPrice() : band.importPrice()));
    }

    private BigDecimal penalty(Delivery delivery) {
        BigDecimal promised = contracted(delivery);
        BigDecimal delta = injection(delivery).subtract(promised);
        if (promised.signum() * delta.signum() >= 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal phi = perKwh(terms.penalty());
        BigDecimal allowed = phi.multiply(promised.abs())
                .multiply(BigDecimal.valueOf(terms.tolerance().numerator()))
                .divide(BigDecimal.valueOf(terms.tolerance().denominator()), 9, RoundingMode.HALF_EVEN);
        return phi.multiply(delta.abs()).subtract(allowed).max(BigDecimal.ZERO);
    }

    private BigDecimal fees(Delivery delivery) {
        BigDecimal buyerFees = perKwh(terms.buyerFees()).multiply(kwh(bought(delivery)));
        return buyerFees.add(perKwh(terms.sellerFees()).multiply(kwh(sold(delivery))));
    }

    /// Hamilton's method by hand: floors first, then a nano at a time to whoever is owed most of one.
    private BigDecimal[] lossShares() {
        BigDecimal[] shares = new BigDecimal[deliveries.size()];
        BigDecimal[] owed = new BigDecimal[deliveries.size()];
        BigDecimal traded = sum(delivery -> kwh(sold(delivery)).add(kwh(bought(delivery))));
        BigDecimal charged = traded.signum() == 0 ? BigDecimal.ZERO : lossesOfTrades();
        BigDecimal left = charged;
        for (int i = 0; i < shares.length; i++) {
            Delivery delivery = deliveries.get(i);
            BigDecimal weight = kwh(sold(delivery)).add(kwh(bought(delivery)));
            BigDecimal exact = traded.signum() == 0
                    ? BigDecimal.ZERO
                    : charged.multiply(weight).divide(traded, 40, RoundingMode.HALF_EVEN);
            shares[i] = exact.setScale(9, RoundingMode.FLOOR);
            owed[i] = exact.subtract(shares[i]);
            left = left.subtract(shares[i]);
        }
        for (BigDecimal nano = new BigDecimal("0.000000001"); left.signum() > 0; left = left.subtract(nano)) {
            int most = indexOfMost(owed);
            shares[most] = shares[most].add(nano);
            owed[most] = owed[most].subtract(BigDecimal.ONE);
        }
        return shares;
    }

    private BigDecimal lossesOfTrades() {
        BigDecimal drawn = sum(delivery -> kwh(delivery.metered().imported()));
        BigDecimal bought = sum(delivery -> kwh(bought(delivery)));
        if (drawn.signum() == 0) {
            return BigDecimal.ZERO;
        }
        return perKwh(terms.lossPrice())
                .multiply(kwh(losses))
                .multiply(bought.min(drawn))
                .divide(drawn, 9, RoundingMode.HALF_EVEN);
    }

    private BigDecimal sum(Function<Delivery, BigDecimal> what) {
        return deliveries.stream().map(what).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static int indexOfMost(BigDecimal[] owed) {
        int most = 0;
        for (int i = 1; i < owed.length; i++) {
            most = owed[i].compareTo(owed[most]) > 0 ? i : most;
        }
        return most;
    }

    private BigDecimal contracted(Delivery delivery) {
        return kwh(sold(delivery)).subtract(kwh(bought(delivery)));
    }

    private Energy sold(Delivery delivery) {
        return clearing.trades().stream()
                .filter(trade -> trade.seller().equals(id(delivery)))
                .map(Trade::quantity)
                .reduce(Energy.ZERO, Energy::plus);
    }

    private Energy bought(Delivery delivery) {
        return clearing.trades().stream()
                .filter(trade -> trade.buyer().equals(id(delivery)))
                .map(Trade::quantity)
                .reduce(Energy.ZERO, Energy::plus);
    }

    private static ParticipantId id(Delivery delivery) {
        return delivery.participant().id();
    }

    private static BigDecimal injection(Delivery delivery) {
        return kwh(delivery.metered().injection());
    }

    private static BigDecimal kwh(Energy energy) {
        return BigDecimal.valueOf(energy.wattHours(), 3);
    }

    private static BigDecimal perKwh(Price price) {
        return BigDecimal.valueOf(price.microsPerKwh(), 6);
    }
}
