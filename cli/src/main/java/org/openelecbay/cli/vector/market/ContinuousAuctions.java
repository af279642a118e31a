package org.openelecbay.cli.vector.market;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Topic;
import org.openelecbay.market.auction.continuous.LiveBook;
import tools.jackson.databind.node.ObjectNode;

/// A04: the events of one continuous book up to gate closure (spec A.7).
///
/// Times are only compared, so that any numbers will do. Events happen in the order of their times, at one time in the
/// order in which they are listed; an order without an owner has one of its own.
public final class ContinuousAuctions implements Topic {

    @Override
    public ObjectNode answer(Given inputs) {
        List<Given> events = inputs.list("events").stream()
                .sorted(Comparator.comparing(event -> event.decimal("t")))
                .toList();
        WrittenEvents written = WrittenEvents.of(events, inputs.decimal("gateClosure"));
        BookView view = new BookView(written);
        LiveBook book = new LiveBook(written.gateClosure(), events.size(), view);
        for (Given event : events) {
            written.put(event, book);
        }
        book.tick(Math.max(written.gateClosure(), written.latest()));
        return view.result();
    }

    /// All quantities that the events name.
    static List<BigDecimal> quantities(List<Given> events) {
        return events.stream()
                .filter(event -> event.has("qty"))
                .map(event -> event.decimal("qty"))
                .toList();
    }

    /// All prices that the events name.
    static List<BigDecimal> prices(List<Given> events) {
        return events.stream()
                .filter(event -> event.has("price"))
                .map(event -> event.decimal("price"))
                .toList();
    }
}
