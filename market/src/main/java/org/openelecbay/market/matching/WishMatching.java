package org.openelecbay.market.matching;

import java.util.Map;
import java.util.Set;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Price;
import org.openelecbay.core.Wish;
import org.openelecbay.market.MarketMechanism;
import org.openelecbay.market.OrderBook;
import org.openelecbay.market.Priority;
import org.openelecbay.market.Property;
import org.openelecbay.market.SlotContext;

/// Matches what buyers wish for first, the most particular wish before the others: a partner's energy, green energy,
/// energy from nearby, then the rest by distance.
///
/// Among wishes of one kind the higher premium goes first, then the tie order; each takes the nearest energy that meets
/// it. It trades at the mid-market price, and the buyer's premium goes to the seller on top of it. A bid that must have
/// what it wishes for trades nothing else; any other takes part in the rest. At most 2,000 orders a side.
///
/// Source: docs/reference/attributes.md.
public final class WishMatching implements MarketMechanism {

    @Override
    public Clearing clear(OrderBook book, SlotContext context) {
        return Closing.tooLarge(book).orElseGet(() -> matched(book, context));
    }

    private static Clearing matched(OrderBook book, SlotContext context) {
        Price middle = context.band().middle();
        Session session = Session.of(book, context);
        Wishes wishes = new Wishes(session);
        for (Wish.Kind kind : Wish.Kind.values()) {
            wishes.match(kind);
        }
        wishes.closeThoseThatMust();
        session.match(Priority.B, order -> true);
        Clearing clearing = Closing.close(
                session,
                book,
                "Wishes first, then by distance, at the mid-market price " + middle
                        + "; the premium of a wish goes to the seller on top.",
                order -> Closing.atMiddle(
                        order, middle, "No surplus was left for this bid.", "No demand was left for this offer."));
        return wishes.told(clearing);
    }

    @Override
    public boolean usesStorage() {
        return true;
    }

    @Override
    public Set<Wish.Kind> honours() {
        return Set.of(Wish.Kind.values());
    }

    @Override
    public Map<Property, String> exceptions() {
        return Map.of(
                Property.EFFICIENT,
                "Wishes, then the nearest, meet at the mid-market price, whoever values energy most.",
                Property.SYMMETRIC,
                "Equal peers are told apart by distance, then by the tie order.",
                Property.TRUTHFUL,
                "A buyer pays the premium it names, so naming less can pay.");
    }
}
