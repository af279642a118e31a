package org.openelecbay.engine;

import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Origin;
import org.openelecbay.core.Price;
import org.openelecbay.core.Slot;
import org.openelecbay.core.Trade;
import org.openelecbay.market.MarketMechanism;
import org.openelecbay.market.OrderBook;
import org.openelecbay.market.Position;
import org.openelecbay.market.Property;
import org.openelecbay.market.SharingRule;
import org.openelecbay.market.SlotContext;

/// Rules that do what a test tells them to, honest or not.
final class Told {

    private Told() {}

    /// Clears whatever book comes as told.
    record Market(BiFunction<OrderBook, SlotContext, Clearing> clearing, Set<Property> properties)
            implements MarketMechanism {

        Market(BiFunction<OrderBook, SlotContext, Clearing> clearing) {
            this(clearing, Set.of());
        }

        static Market always(Clearing clearing) {
            return new Market((_, _) -> clearing);
        }

        /// Claims that nobody is worse off.
        static Market rational(Clearing clearing) {
            return new Market((_, _) -> clearing, Set.of(Property.INDIVIDUALLY_RATIONAL));
        }

        @Override
        public Clearing clear(OrderBook book, SlotContext context) {
            return clearing.apply(book, context);
        }
    }

    /// Shares whatever positions come as told; claims to harm nobody unless it is told otherwise.
    record Sharing(Set<Property> properties, BiFunction<List<Position>, SlotContext, Clearing> sharing)
            implements SharingRule {

        Sharing(BiFunction<List<Position>, SlotContext, Clearing> sharing) {
            this(Set.of(Property.INDIVIDUALLY_RATIONAL), sharing);
        }

        static Sharing always(Clearing clearing) {
            return new Sharing((_, _) -> clearing);
        }

        @Override
        public Clearing share(List<Position> positions, SlotContext context) {
            return sharing.apply(positions, context);
        }
    }

    static Trade trade(int number, String seller, String buyer, long wattHours, String price) {
        return trade(number, Village.SLOT, seller, buyer, wattHours, price, price);
    }

    static Trade trade(
            int number, Slot slot, String seller, String buyer, long wattHours, String sellerGets, String buyerPays) {
        return new Trade(
                number,
                slot,
                Village.id(seller),
                Village.id(buyer),
                Energy.ofWattHours(wattHours),
                Price.perKwh(sellerGets),
                Price.perKwh(buyerPays),
                Origin.MATCHED);
    }
}
