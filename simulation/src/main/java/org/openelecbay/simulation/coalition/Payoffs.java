package org.openelecbay.simulation.coalition;

import java.util.Arrays;

/// What all members gain by staying together, however it is shared.
///
/// @param gaining members that gain more than alone
/// @param indifferent members that gain as much as alone
/// @param leaving members that gain less than alone
/// @param sellersPart of the worth, from 0 to 1; not a number where there is no worth
/// @param medianPrice what the median member forgoes by leaving, in the currency
/// @param largestPrice what that member forgoes by leaving who forgoes most, in the currency
/// @param blocking coalitions of the tried members that would do better alone
public record Payoffs(
        int gaining,
        int indifferent,
        int leaving,
        double sellersPart,
        double medianPrice,
        double largestPrice,
        int blocking) {

    private static final double LEAST_GAIN = 1e-9;

    /// @param payoffs by member
    /// @param alone what each member is worth by itself
    /// @param sellers what of all payoffs went to surpluses
    static Payoffs of(double[] payoffs, double[] alone, double sellers, int blocking) {
        double[] staying = new double[payoffs.length];
        Arrays.setAll(staying, member -> payoffs[member] - alone[member]);
        Arrays.sort(staying);
        int leaving =
                (int) Arrays.stream(staying).filter(each -> each < -LEAST_GAIN).count();
        int gaining =
                (int) Arrays.stream(staying).filter(each -> each > LEAST_GAIN).count();
        double worth = Arrays.stream(payoffs).sum();
        return new Payoffs(
                gaining,
                staying.length - gaining - leaving,
                leaving,
                Math.abs(worth) > LEAST_GAIN ? sellers / worth : Double.NaN,
                staying.length == 0 ? 0 : staying[staying.length / 2],
                staying.length == 0 ? 0 : staying[staying.length - 1],
                blocking);
    }
}
