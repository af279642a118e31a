package org.openelecbay.cli.vector.market;

import java.math.BigDecimal;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Price;
import org.openelecbay.market.auction.continuous.BookListener;
import org.openelecbay.market.auction.continuous.Refusal;
import org.openelecbay.market.auction.continuous.Withdrawal;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes down what a continuous book tells, as the vector files do.
final class BookView implements BookListener {

    private final WrittenEvents written;
    private final ArrayNode trades = Result.list();
    private final ArrayNode bidsAtGate = Result.list();
    private final ArrayNode offersAtGate = Result.list();
    private final ArrayNode cancellations = Result.list();
    private final ArrayNode rejections = Result.list();
    private BigDecimal volume = BigDecimal.ZERO;
    private BigDecimal turnover = BigDecimal.ZERO;

    BookView(WrittenEvents written) {
        this.written = written;
    }

    ObjectNode result() {
        ObjectNode result = Result.object();
        result.set("trades", trades);
        ObjectNode resting = result.putObject("restingAtGate");
        resting.set("BUY", bidsAtGate);
        resting.set("SELL", offersAtGate);
        result.set("cancellations", cancellations);
        result.set("rejections", rejections);
        result.set("volume", Result.number(volume));
        result.set("turnover", Result.number(turnover));
        return result;
    }

    @Override
    public void traded(long at, long buy, long sell, long price, long quantity) {
        BigDecimal perKwh = perKwh(price);
        BigDecimal kwh = kwh(quantity);
        ObjectNode trade = trades.addObject();
        trade.set("t", Result.number(written.time(at)));
        trade.set("buy", written.id(buy));
        trade.set("sell", written.id(sell));
        trade.set("price", Result.number(perKwh));
        trade.set("qty", Result.number(kwh));
        volume = volume.add(kwh);
        turnover = turnover.add(perKwh.multiply(kwh));
    }

    @Override
    public void withdrawn(long at, long order, Withdrawal why, boolean buys, long price, long quantity) {
        ObjectNode cancellation = cancellations.addObject();
        cancellation.set("id", written.id(order));
        cancellation.put("reason", why.name());
        cancellation.set("qty", Result.number(kwh(quantity)));
        if (why == Withdrawal.GATE_CLOSED) {
            ObjectNode resting = (buys ? bidsAtGate : offersAtGate).addObject();
            resting.set("id", written.id(order));
            resting.set("price", Result.number(perKwh(price)));
            resting.set("qty", Result.number(kwh(quantity)));
        }
    }

    @Override
    public void refused(long at, long order, Refusal why) {
        ObjectNode rejection = rejections.addObject();
        rejection.set("id", written.id(order));
        rejection.put("reason", why.name());
    }

    private BigDecimal perKwh(long price) {
        return written.units().perKwh(Price.ofMicrosPerKwh(price));
    }

    private BigDecimal kwh(long quantity) {
        return written.units().kwh(Energy.ofWattHours(quantity));
    }
}
