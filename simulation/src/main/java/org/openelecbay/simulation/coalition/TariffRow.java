package org.openelecbay.simulation.coalition;

import org.openelecbay.market.coalition.Netting;

/// One community under one export price.
///
/// @param netting over what each meter is netted
/// @param exportPrice in the currency per kWh
/// @param worth what everybody together gains over each alone, in the currency
/// @param superadditive whether two coalitions never lose by joining
/// @param core whether the worth can be shared so that no coalition would do better alone
/// @param shadow when local energy costs its shadow price
/// @param shapley when everybody gains its Shapley value
public record TariffRow(
        Netting netting,
        double exportPrice,
        double worth,
        Answer superadditive,
        Answer core,
        Payoffs shadow,
        Payoffs shapley) {

    /// What is known.
    public enum Answer {
        YES,
        NO,
        /// Slots with and without a premium are mixed so that neither was shown.
        UNDECIDED
    }
}
