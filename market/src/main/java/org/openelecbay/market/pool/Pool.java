package org.openelecbay.market.pool;

import java.util.ArrayList;
import java.util.List;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Origin;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Payment;
import org.openelecbay.core.Price;
import org.openelecbay.core.Reason;
import org.openelecbay.core.Slot;
import org.openelecbay.core.Trade;
import org.openelecbay.market.Position;
import org.openelecbay.market.SlotContext;

/// One slot of a pool with the community as counterparty at one local price.
///
/// The local energy is the smaller of supply and demand. The short side trades all it has; on the long side everybody
/// trades a share in proportion, in whole watt-hours, and an [Equalisation] makes up for the whole watt-hours and for
/// nothing else. What is left stays with the supplier.
final class Pool {

    private final SlotContext context;
    private final PoolSide sellers;
    private final PoolSide buyers;

    private Pool(SlotContext context, PoolSide sellers, PoolSide buyers) {
        this.context = context;
        this.sellers = sellers;
        this.buyers = buyers;
    }

    static Pool of(List<Position> positions, SlotContext context) {
        List<Position> willing = positions.stream()
                .filter(position -> context.preferenceOf(position.participant()).willing())
                .sorted((one, other) -> context.ties().compare(one.participant(), other.participant()))
                .toList();
        return new Pool(context, PoolSide.sellers(willing), PoolSide.buyers(willing));
    }

    Energy supply() {
        return sellers.total();
    }

    Energy demand() {
        return buyers.total();
    }

    /// Nobody stands on one of the sides.
    boolean isOneSided() {
        return supply().isZero() || demand().isZero();
    }

    Clearing nothing() {
        Slot slot = context.slot();
        return Clearing.none(
                slot,
                Reason.clearing(
                        supply().isZero()
                                ? "Nothing is shared: nobody has energy left over."
                                : "Nothing is shared: nobody lacks energy."));
    }

    /// Everybody at this local price, which lies inside the band.
    Clearing at(Price price, String whyThisPrice) {
        Energy local = supply().min(demand());
        long[] sold = sellers.shares(local);
        long[] bought = buyers.shares(local);
        List<Trade> trades = new ArrayList<>();
        for (int i = 0; i < sold.length; i++) {
            add(trades, sellers.participant(i), ParticipantId.COMMUNITY, sold[i], price);
        }
        for (int j = 0; j < bought.length; j++) {
            add(trades, ParticipantId.COMMUNITY, buyers.participant(j), bought[j], price);
        }
        List<Payment> payments = new ArrayList<>(
                Equalisation.of(sellers, sold, local, price.minus(context.band().exportPrice())));
        payments.addAll(Equalisation.of(
                buyers, bought, local, context.band().importPrice().minus(price)));
        return new Clearing(context.slot(), trades, payments, List.of(Reason.clearing(whyThisPrice)));
    }

    private void add(List<Trade> trades, ParticipantId seller, ParticipantId buyer, long wattHours, Price price) {
        if (wattHours > 0) {
            trades.add(new Trade(
                    trades.size() + 1,
                    context.slot(),
                    seller,
                    buyer,
                    Energy.ofWattHours(wattHours),
                    price,
                    price,
                    Origin.SHARED));
        }
    }
}
