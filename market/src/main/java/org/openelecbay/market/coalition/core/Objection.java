package org.openelecbay.market.coalition.core;

import java.util.BitSet;

/// A row of the programs of this package: what a coalition gets together is at least, or is, its worth.
///
/// @param members 1 for each player in the coalition, 0 for the others
/// @param worth what it compares with
/// @param kind how it compares
record Objection(double[] members, double worth, Kind kind) {

    enum Kind {
        /// `x(S) - t >= worth`: its excess counts.
        FREE,
        /// `x(S) >= worth`, without the level.
        FLOOR,
        /// `x(S) = worth`.
        SETTLED
    }

    static Objection free(BitSet coalition, int players, double worth) {
        double[] members = new double[players];
        coalition.stream().forEach(player -> members[player] = 1);
        return new Objection(members, worth, Kind.FREE);
    }

    static Objection free(int coalition, int players, double worth) {
        return free(BitSet.valueOf(new long[] {coalition}), players, worth);
    }

    /// The factor of the level in this row.
    double level() {
        return kind == Kind.FREE ? -1 : 0;
    }

    /// What its members get together.
    double paid(double[] payoffs) {
        double sum = 0;
        for (int player = 0; player < members.length; player++) {
            sum += members[player] * payoffs[player];
        }
        return sum;
    }
}
