package org.openelecbay.market.game.sharing;

import org.openelecbay.market.role.Role;

/// What the game makes of one building.
///
/// @param load kWh
/// @param net load less own energy, kWh
/// @param local the part of `net` that it trades with the others, kWh; negative when it sells
/// @param grid the part of `net` that it trades with the supplier, kWh
/// @param payment for the local part, currency; over all buildings zero
/// @param cost discomfort, payment and the supplier's bill, currency
/// @param aloneCost the least cost without the others, currency; never below `cost`
public record Share(double load, double net, double local, double grid, double payment, double cost, double aloneCost) {

    private static final double ROUNDING = 1e-9;

    /// The role that it chose by its load.
    public Role role() {
        return Role.of(Math.max(0, net), Math.max(0, -net), ROUNDING);
    }
}
