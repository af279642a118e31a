package org.openelecbay.market.matching;

import java.util.List;
import org.openelecbay.core.Energy;
import org.openelecbay.core.LargestRemainder;
import org.openelecbay.core.Order;
import org.openelecbay.core.Origin;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Price;
import org.openelecbay.core.Trade;
import org.openelecbay.market.CommunityStorage;
import org.openelecbay.market.OrderBook;
import org.openelecbay.market.storage.StorageRole;

/// What the shared battery buys of the unmatched surplus, or sells to the unmatched deficit.
///
/// Its role follows the net position `alpha` of the whole book, and it takes or gives no more than that. Orders whose
/// limit suits its price share by largest remainder, in tie order.
///
/// Source: spec C.4.
final class StorageTrades {

    private StorageTrades() {}

    /// Adds the battery's trades to a session whose rounds are over.
    ///
    /// @param book all orders at gate closure, of the unwilling too
    static void add(Session session, OrderBook book, CommunityStorage storage) {
        long alpha = total(book.offers()) - total(book.bids());
        switch (StorageRole.of(Energy.ofWattHours(alpha))) {
            case CHARGE ->
                share(session, session.offers(), storage.chargePrice(), storage.canCharge(), alpha, storage.id());
            case DISCHARGE ->
                share(session, session.bids(), storage.dischargePrice(), storage.canDischarge(), -alpha, storage.id());
            case STANDBY -> {}
        }
    }

    private static void share(
            Session session, List<OpenOrder> orders, Price price, Energy possible, long net, ParticipantId storage) {
        boolean charging = orders == session.offers();
        long[] left = orders.stream()
                .mapToLong(order -> order.order().owner().equals(storage) ? 0 : order.leftAt(price))
                .toArray();
        long sum = 0;
        for (long part : left) {
            sum = Math.addExact(sum, part);
        }
        long amount = Math.min(Math.min(possible.wattHours(), net), sum);
        long[] shares = LargestRemainder.split(amount, left);
        for (int i = 0; i < shares.length; i++) {
            if (shares[i] > 0) {
                orders.get(i).trade(shares[i]);
                ParticipantId owner = orders.get(i).order().owner();
                session.trades()
                        .add(new Trade(
                                session.trades().size() + 1,
                                session.context().slot(),
                                charging ? owner : storage,
                                charging ? storage : owner,
                                Energy.ofWattHours(shares[i]),
                                price,
                                price,
                                Origin.STORAGE));
            }
        }
    }

    private static long total(List<? extends Order> orders) {
        long total = 0;
        for (Order order : orders) {
            total = Math.addExact(total, order.quantity().wattHours());
        }
        return total;
    }
}
