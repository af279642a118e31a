package org.openelecbay.market.storage;

import org.openelecbay.core.Energy;

/// What the shared battery does in a slot: it follows the community's surplus minus deficit (spec C.4).
public enum StorageRole {
    /// The community has more than it needs.
    CHARGE,
    /// The community needs more than it has.
    DISCHARGE,
    /// Neither.
    STANDBY;

    /// The role for a net position of the community.
    ///
    /// @param alpha surplus minus deficit of all peers
    public static StorageRole of(Energy alpha) {
        return of((double) alpha.wattHours());
    }

    /// The role for a net position of the community.
    ///
    /// @param alpha surplus minus deficit of all peers, in any unit
    public static StorageRole of(double alpha) {
        if (alpha > 0) {
            return CHARGE;
        }
        return alpha < 0 ? DISCHARGE : STANDBY;
    }
}
