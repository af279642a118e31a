package org.openelecbay.core;

import java.util.EnumSet;
import java.util.Set;

/// What a buyer asks of energy beside its price: where it comes from, what made it, or who sells it.
///
/// Energy meets a wish when it meets every part of it. A rule that honours a kind of wish says so; under any other the
/// order trades like all orders, and a reason says that the wish had no say.
///
/// @param within the greatest distance to the seller, in the unit of the scenario's distances; infinite asks for none
/// @param green whether it must be generated from sun, wind or water, with a certificate
/// @param partners who may sell it; empty asks for nobody
/// @param premium the most per kWh that the buyer pays on top of the price for energy that meets the wish; 0 to 1000
/// @param must whether the buyer takes no other local energy and leaves the rest to the supplier
public record Wish(double within, boolean green, Set<ParticipantId> partners, Price premium, boolean must) {

    private static final Price MOST_PREMIUM = Price.ofMicrosPerKwh(1_000_000_000);

    /// Any energy will do.
    public static final Wish NONE = new Wish(Double.POSITIVE_INFINITY, false, Set.of(), Price.ZERO, false);

    /// What a wish may be about, the most particular first.
    public enum Kind {
        /// Energy of named partners.
        PARTNER("a partner's energy"),
        /// Green energy with its certificate.
        GREEN("green energy"),
        /// Energy from nearby.
        LOCAL("energy from nearby");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /// What is wished for, to follow "the wish for".
        public String words() {
            return words;
        }
    }

    public Wish {
        partners = Set.copyOf(partners);
        if (!(within >= 0)) {
            throw new IllegalArgumentException("A wish for energy from within " + within + "; distances start at 0.");
        }
        if (premium.isNegative() || premium.compareTo(MOST_PREMIUM) > 0) {
            throw new IllegalArgumentException(
                    "A wish pays a premium of " + premium + "; allowed are 0 to 1000 per kWh.");
        }
        boolean forNothing = within == Double.POSITIVE_INFINITY && !green && partners.isEmpty();
        if (forNothing && (must || !premium.equals(Price.ZERO))) {
            throw new IllegalArgumentException("A wish pays " + premium
                    + " more for nothing in particular. Is the distance, green or a partner missing?");
        }
    }

    /// What it asks for, the most particular first; nothing for [#NONE].
    public Set<Kind> kinds() {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        if (!partners.isEmpty()) {
            kinds.add(Kind.PARTNER);
        }
        if (green) {
            kinds.add(Kind.GREEN);
        }
        if (within < Double.POSITIVE_INFINITY) {
            kinds.add(Kind.LOCAL);
        }
        return kinds;
    }

    /// Whether energy of this offer, from so far away, meets every part of the wish.
    public boolean isMetBy(Offer offer, double distance) {
        return distance <= within
                && (offer.green() || !green)
                && (partners.isEmpty() || partners.contains(offer.owner()));
    }
}
