package org.openelecbay.cli.powerflow;

/// What a branch of a solved network carries.
///
/// @param name for reports
/// @param from id of the bus at one end
/// @param to id of the bus at the other end
/// @param kva current times nominal voltage, of all phases
/// @param loading share of its rating in the phase that carries most of it; NaN without a rating
/// @param open true when it is out of service
record CarriedPower(String name, String from, String to, double kva, double loading, boolean open) {

    /// A closed switch that makes two buses one.
    static CarriedPower closedSwitch(String from, String to) {
        return new CarriedPower("closed switch", from, to, 0, Double.NaN, false);
    }
}
