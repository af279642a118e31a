package org.openelecbay.market;

import java.util.EnumSet;
import java.util.Set;

/// What a rule may claim and the contract kit then proves.
public enum Property {
    /// Buyers pay exactly what sellers get; nothing stays with or is added by the operator.
    BUDGET_BALANCED,
    /// The operator never pays in; what it keeps is booked to its account. Every balanced rule has it.
    WEAKLY_BUDGET_BALANCED,
    /// Nobody is worse off than with the limit or the supplier alone.
    INDIVIDUALLY_RATIONAL,
    /// The order in which the orders are listed does not matter.
    ORDER_INDEPENDENT,
    /// The trades have the greatest welfare that any trades of this book can have.
    EFFICIENT,
    /// Equal participants get equal results, to within one watt-hour.
    SYMMETRIC,
    /// All energies times a factor give what everybody trades times the factor, to within a watt-hour before it, at the
    /// same prices.
    SCALE_FREE,
    /// An owner of one order with one limit does best by its true limit, whatever the others do. What it says of
    /// several limits or of its energy is another matter.
    TRUTHFUL;

    /// The claims together with what follows from them.
    public static Set<Property> closure(Set<Property> claimed) {
        Set<Property> all = EnumSet.noneOf(Property.class);
        all.addAll(claimed);
        if (all.contains(BUDGET_BALANCED)) {
            all.add(WEAKLY_BUDGET_BALANCED);
        }
        return all;
    }

    /// Whether the property follows from another one of these claims.
    public static boolean impliedBy(Property property, Set<Property> claimed) {
        return property == WEAKLY_BUDGET_BALANCED && claimed.contains(BUDGET_BALANCED);
    }
}
