package org.openelecbay.home.schedule;

/// What a home pays and may do at its connection, one number for each step.
///
/// @param importPrice money per kWh drawn, without the network fee
/// @param exportPrice money per kWh fed in
/// @param networkFee money per kWh drawn, on top
/// @param importLimitKw most that it may draw: connection or operating envelope
/// @param exportLimitKw most that it may feed in
/// @param peakPricePerKw money for each kW of the highest import of the billing period; 0 for none
/// @param unservedPerKwh money for each kWh of load for which the import limit leaves no room
/// @param peakSoFarKw highest import of the billing period before the horizon, which is paid for already: the peak
///     price asks for what is above it
public record Contract(
        double[] importPrice,
        double[] exportPrice,
        double[] networkFee,
        double[] importLimitKw,
        double[] exportLimitKw,
        double peakPricePerKw,
        double unservedPerKwh,
        double peakSoFarKw) {

    /// At the begin of a billing period.
    public Contract(
            double[] importPrice,
            double[] exportPrice,
            double[] networkFee,
            double[] importLimitKw,
            double[] exportLimitKw,
            double peakPricePerKw,
            double unservedPerKwh) {
        this(importPrice, exportPrice, networkFee, importLimitKw, exportLimitKw, peakPricePerKw, unservedPerKwh, 0);
    }

    /// The same contract when this import was reached before.
    public Contract after(double peakSoFarKw) {
        return new Contract(
                importPrice,
                exportPrice,
                networkFee,
                importLimitKw,
                exportLimitKw,
                peakPricePerKw,
                unservedPerKwh,
                peakSoFarKw);
    }
}
