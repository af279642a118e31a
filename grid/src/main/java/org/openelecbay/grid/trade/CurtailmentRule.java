package org.openelecbay.grid.trade;

/// Who gives way when not all orders fit. Source: spec grid 3.4.
public enum CurtailmentRule {
    /// The last to arrive: each order takes the largest feasible quantity given those before it.
    SEQUENTIAL,
    /// Everybody by one common factor.
    PRO_RATA,
    /// The order of least surplus a kWh: as `SEQUENTIAL`, the greatest surplus first.
    PRICE_ORDER,
    /// Whoever makes the sum of lost surplus least, all orders considered together.
    LEAST_COST
}
