package org.openelecbay.market;

/// What a rule may claim and the contract kit then proves.
public enum Property {
    /// Buyers pay exactly what sellers get; nothing stays with or is added by the operator.
    BUDGET_BALANCED,
    /// Nobody is worse off than with the limit or the supplier alone.
    INDIVIDUALLY_RATIONAL,
    /// The order in which the orders are listed does not matter.
    ORDER_INDEPENDENT,
    /// The trades have the greatest welfare that any trades of this book can have.
    EFFICIENT,
    /// Equal participants get equal results, to within one watt-hour.
    SYMMETRIC,
    /// Reporting one's true limit is best, whatever the others do.
    TRUTHFUL
}
