package org.openelecbay.home.schedule;

/// What a schedule costs, money.
///
/// @param energy import less export
/// @param networkFees on imports
/// @param peak for the highest import
/// @param wear of storages and cars
/// @param discomfort of shifted, curtailed and thermal loads
/// @param fuel of generators and cogeneration, with starts
/// @param shortfall for what is not served
/// @param terminalWorth of contents at the end, taken off
public record Cost(
        double energy,
        double networkFees,
        double peak,
        double wear,
        double discomfort,
        double fuel,
        double shortfall,
        double terminalWorth) {

    /// What the program minimises.
    public double total() {
        return energy + networkFees + peak + wear + discomfort + fuel + shortfall - terminalWorth;
    }
}
