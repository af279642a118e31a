package org.openelecbay.benchmarks.continuous;

import exchange.core2.collections.objpool.ObjectsPool;
import exchange.core2.core.common.CoreSymbolSpecification;
import exchange.core2.core.common.MatcherEventType;
import exchange.core2.core.common.MatcherTradeEvent;
import exchange.core2.core.common.OrderAction;
import exchange.core2.core.common.OrderType;
import exchange.core2.core.common.SymbolType;
import exchange.core2.core.common.cmd.CommandResultCode;
import exchange.core2.core.common.cmd.OrderCommand;
import exchange.core2.core.common.config.LoggingConfiguration;
import exchange.core2.core.orderbook.IOrderBook;
import exchange.core2.core.orderbook.OrderBookDirectImpl;
import exchange.core2.core.orderbook.OrderBookEventsHelper;
import exchange.core2.core.orderbook.OrderBookNaiveImpl;

/// A bare order book of exchange-core, without its risk engine and its queues; orders and events come from pools.
final class ExchangeCoreBook implements MeasuredBook {

    private final IOrderBook book;
    private final OrderCommand command = new OrderCommand();
    private long sum;

    private ExchangeCoreBook(IOrderBook book) {
        this.book = book;
        command.reserveBidPrice = Long.MAX_VALUE;
    }

    static ExchangeCoreBook direct() {
        return new ExchangeCoreBook(new OrderBookDirectImpl(
                symbol(), ObjectsPool.createDefaultTestPool(), pooledEvents(), LoggingConfiguration.DEFAULT));
    }

    static ExchangeCoreBook naive() {
        return new ExchangeCoreBook(new OrderBookNaiveImpl(
                symbol(), ObjectsPool.createDefaultTestPool(), pooledEvents(), LoggingConfiguration.DEFAULT));
    }

    @Override
    public void apply(CommandStream stream, int i) {
        command.orderId = stream.ids[i];
        command.uid = stream.ids[i];
        command.timestamp = i;
        command.price = stream.prices[i];
        command.size = stream.quantities[i];
        command.action = stream.buys[i] ? OrderAction.BID : OrderAction.ASK;
        command.matcherEvent = null;
        switch (stream.kinds[i]) {
            case CommandStream.PLACE -> {
                command.orderType = OrderType.GTC;
                book.newOrder(command);
            }
            case CommandStream.IMMEDIATE -> {
                command.orderType = OrderType.IOC;
                book.newOrder(command);
            }
            case CommandStream.CANCEL -> succeeded(book.cancelOrder(command));
            case CommandStream.MOVE -> succeeded(book.moveOrder(command));
            default -> succeeded(book.reduceOrder(command));
        }
        for (MatcherTradeEvent event = command.matcherEvent; event != null; event = event.nextEvent) {
            if (event.eventType == MatcherEventType.TRADE) {
                sum = MeasuredBook.mixed(sum, command.orderId, event.matchedOrderId, event.price, event.size);
            }
        }
    }

    @Override
    public long checksum() {
        return sum;
    }

    private static void succeeded(CommandResultCode code) {
        if (code != CommandResultCode.SUCCESS) {
            throw new IllegalStateException("exchange-core answers " + code);
        }
    }

    /// Events are read at once, so that a ring of them is the cheapest pool there is.
    private static OrderBookEventsHelper pooledEvents() {
        MatcherTradeEvent[] ring = new MatcherTradeEvent[1 << 14];
        for (int i = 0; i < ring.length; i++) {
            ring[i] = new MatcherTradeEvent();
        }
        int[] next = {0};
        return new OrderBookEventsHelper(() -> {
            MatcherTradeEvent event = ring[next[0]++ & (ring.length - 1)];
            event.nextEvent = null;
            return event;
        });
    }

    private static CoreSymbolSpecification symbol() {
        return new CoreSymbolSpecification(1, SymbolType.CURRENCY_EXCHANGE_PAIR, 1, 2, 1, 1, 0, 0, 0, 0);
    }
}
