package org.openelecbay.grid.own;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openelecbay.grid.balanced.BalancedBranch;
import org.openelecbay.grid.balanced.BalancedBus;
import org.openelecbay.grid.balanced.BalancedLoad;
import org.openelecbay.grid.balanced.BalancedSource;
import org.openelecbay.grid.balanced.ZipShares;
import org.openelecbay.grid.feeder.LoadPoint;
import org.openelecbay.grid.multiphase.Capacitor;
import org.openelecbay.grid.multiphase.LineSection;
import org.openelecbay.grid.multiphase.NetworkLoad;
import org.openelecbay.grid.multiphase.Regulator;
import org.openelecbay.grid.multiphase.TransformerBank;
import org.openelecbay.grid.multiphase.VoltageSource;
import org.openelecbay.grid.multiphase.Winding;

/// What a field holds when a file leaves it out.
final class Defaults {

    private static final Map<Class<?>, Map<String, Object>> VALUES = Map.ofEntries(
            Map.entry(BalancedBus.class, Map.of("shuntConductancePu", 0.0, "shuntSusceptancePu", 0.0)),
            Map.entry(
                    BalancedBranch.class,
                    Map.of("chargingPu", 0.0, "tapRatio", 1.0, "shiftDegrees", 0.0, "inService", true)),
            Map.entry(BalancedLoad.class, Map.of("shares", ZipShares.CONSTANT_POWER)),
            Map.entry(BalancedSource.class, Map.of("angleDegrees", 0.0)),
            Map.entry(LoadPoint.class, Map.of("profile", "")),
            Map.entry(VoltageSource.class, Map.of("angleDegrees", 0.0)),
            Map.entry(LineSection.class, Map.of("closed", true)),
            Map.entry(Winding.class, Map.of("tapRatio", 1.0)),
            Map.entry(TransformerBank.class, Map.of("clock", 0)),
            Map.entry(Regulator.class, Map.of("dropVoltR", 0.0, "dropVoltX", 0.0, "delaySeconds", 0.0)),
            Map.entry(Capacitor.class, Map.of("closed", true)),
            Map.entry(NetworkLoad.class, Map.of("shares", ZipShares.CONSTANT_POWER)));

    private Defaults() {}

    /// The default of a field; absent when a file must give it.
    static @Nullable Object of(Class<?> type, String field) {
        return VALUES.getOrDefault(type, Map.of()).get(field);
    }
}
