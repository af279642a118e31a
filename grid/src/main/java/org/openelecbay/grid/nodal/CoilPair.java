package org.openelecbay.grid.nodal;

import org.openelecbay.grid.multiphase.TransformerBank;

/// Which coil of the second winding sits on the leg of which coil of the first, and which way round.
///
/// Between like connections a clock number of `4 m` shifts by `m` legs and adding 6 turns the coils round. A delta coil
/// leads its phase by 30 degrees, so between wye and delta the number is counted from the coils first. Source: vector
/// groups of IEC 60076-1; Dyn1 and Dyn11 as in spec grid 2.4.
///
/// @param high position of the coil in the first winding
/// @param low position of the coil in the second winding
/// @param sign 1, or -1 when one is turned round
record CoilPair(int high, int low, int sign) {

    private static final int OPPOSITE = 6;
    private static final int HOURS = 12;

    /// The pair of one coil of the second winding.
    static CoilPair of(TransformerBank bank, int low) {
        int legs = bank.low().coils();
        int hours = bank.clock();
        if (legs == 3 && bank.high().isDelta() != bank.low().isDelta()) {
            hours += bank.high().isDelta() ? 1 : HOURS - 1;
        }
        boolean turned = hours % 4 != 0;
        int shift = (turned ? hours + OPPOSITE : hours) % HOURS / 4;
        return legs == 3
                ? new CoilPair((low + shift) % legs, low, turned ? -1 : 1)
                : new CoilPair(low, low, bank.clock() == OPPOSITE ? -1 : 1);
    }
}
