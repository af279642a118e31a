package org.openelecbay.home.schedule;

import java.util.Map;

/// One piece of equipment in the program of its household: which variables and rows it brings to every
/// step, what it costs, and what it does in the answer.
sealed interface Part
        permits StoragePart,
                VehiclePart,
                DivisiblePart,
                BlockPart,
                CurtailablePart,
                ThermalPart,
                HeaterPart,
                RenewablePart,
                GeneratorPart,
                CogenerationPart {

    String name();

    int variables();

    int rows();

    void write(ChainWriter into, Place at);

    /// Whether it can only be described with whole numbers.
    default boolean isSwitched() {
        return false;
    }

    /// Adds the whole numbers that it always needs.
    default void writeSwitches(Switches into, Place at) {}

    /// Content at the end of a step is worth this much besides.
    default void holdOn(ChainWriter into, Place at, int step, double perKwh) {}

    /// Adds a whole number so that it does not draw and give in one step.
    default void separate(Switches into, Place at, int step) {}

    /// Whether the schedule draws and gives in one step, which no storage can.
    default boolean overlaps(EquipmentSchedule done, int step) {
        return false;
    }

    /// Most that it may draw in a step, kW.
    default double mostDrawKw(int step) {
        return 0;
    }

    /// Most that it may give in a step, kW.
    default double mostGiveKw(int step) {
        return 0;
    }

    /// What it may have to draw in a step whatever the limits are, kW.
    default double forcedDrawKw(int step) {
        return 0;
    }

    /// What it may have to give in a step whatever the limits are, kW.
    default double forcedGiveKw(int step) {
        return 0;
    }

    /// Cost that the program leaves out because nothing changes it.
    default double constantCost() {
        return 0;
    }

    /// What it does in the answer, put exactly inside its own limits.
    ///
    /// @param worth of a kWh at the meter in each step; empty when not known
    EquipmentSchedule read(Point point, Place at, double[] worth);

    /// Adds what it costs and what it does not serve, from what it does alone.
    ///
    /// @param all what everything of the home does
    void settle(EquipmentSchedule done, Map<String, EquipmentSchedule> all, Tally tally);
}
