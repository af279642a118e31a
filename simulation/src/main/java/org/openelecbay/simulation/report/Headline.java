package org.openelecbay.simulation.report;

import org.jspecify.annotations.Nullable;
import org.openelecbay.simulation.indicator.EnergyIndicators;
import org.openelecbay.simulation.indicator.MoneyIndicators;
import org.openelecbay.simulation.indicator.NetworkIndicators;
import org.openelecbay.simulation.indicator.Outcome;

/// The figures that stand on top in large type; a saving below zero is a loss and shown as one.
record Headline(
        String saving,
        @Nullable Double savingShare,
        String storedChange,
        int members,
        int worseOff,
        int betterOff,
        long tradedWattHours,
        int trades,
        @Nullable Double selfSufficiency,
        @Nullable Double selfConsumption,
        double lowestVolt,
        double highestVolt,
        double worstLoading,
        int clearedAgain,
        int suspended) {

    static Headline of(Outcome outcome) {
        EnergyIndicators energy = outcome.indicators().energy();
        MoneyIndicators money = outcome.indicators().money();
        NetworkIndicators network = outcome.indicators().network();
        return new Headline(
                money.saving().toString(),
                money.savingShare().orElse(null),
                money.storedChange().toString(),
                money.members(),
                money.worseOff(),
                money.betterOff(),
                energy.tradedLocally().wattHours(),
                energy.trades(),
                energy.selfSufficiency().orElse(null),
                energy.selfConsumption().orElse(null),
                Double.isFinite(network.lowestVolt()) ? network.lowestVolt() : 0,
                network.highestVolt(),
                network.worstLoading(),
                network.clearedAgain(),
                network.suspended());
    }
}
