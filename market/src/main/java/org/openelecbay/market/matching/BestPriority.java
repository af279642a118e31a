package org.openelecbay.market.matching;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.openelecbay.core.Clearing;
import org.openelecbay.market.MarketMechanism;
import org.openelecbay.market.OrderBook;
import org.openelecbay.market.Priority;
import org.openelecbay.market.Property;
import org.openelecbay.market.SlotContext;

/// The aggregator's priority of the slot, after the members' own wishes.
///
/// The choice is computed over the whole initial book: most energy, then most revenue, then fewest transactions.
/// Members with the same wish are matched among themselves first, in the order A, B, C; members without a wish then
/// follow the choice; what is left of everybody is matched once more under it, and the shared battery takes the rest.
///
/// Source: Malik et al., IJEPES 137, 107865; spec C.3 to C.5.
public final class BestPriority implements MarketMechanism {

    @Override
    public Clearing clear(OrderBook book, SlotContext context) {
        return Closing.tooLarge(book).orElseGet(() -> chosen(book, context, choice(book, context)));
    }

    /// What each priority would bring about over the whole book, without wishes and without the battery.
    public PriorityChoice choice(OrderBook book, SlotContext context) {
        return new PriorityChoice(Arrays.stream(Priority.values())
                .map(priority -> {
                    Session session = Session.of(book, context);
                    session.match(priority, order -> true);
                    return PrioritySummary.of(priority, session.trades(), context.band());
                })
                .toList());
    }

    private static Clearing chosen(OrderBook book, SlotContext context, PriorityChoice choice) {
        Priority best = choice.lexicographic();
        Session session = Session.of(book, context);
        for (Priority wish : Priority.values()) {
            Optional<Priority> wished = Optional.of(wish);
            session.match(
                    wish, order -> context.preferenceOf(order.owner()).wish().equals(wished));
        }
        session.match(best, order -> context.preferenceOf(order.owner()).wish().isEmpty());
        session.match(best, order -> true);
        return Closing.close(
                session,
                book,
                best,
                "The aggregator chose priority " + best + " by energy, revenue and transactions. "
                        + Closing.words(best, context));
    }

    @Override
    public boolean usesStorage() {
        return true;
    }

    @Override
    public Map<Property, String> exceptions() {
        return Map.of(
                Property.EFFICIENT,
                "The most energy is not the most welfare, and wishes come first.",
                Property.SYMMETRIC,
                "Equal peers are told apart by distance, then by the tie order.",
                Property.TRUTHFUL,
                "Limits enter the choice of the priority, and under C one's own price.");
    }
}
