package org.openelecbay.home.equipment;

/// Something behind a meter that a schedule decides about. Every record is one instance over the steps of one horizon:
/// it carries the state at its begin and series with one number a step.
public sealed interface Equipment
        permits Storage,
                Vehicle,
                DivisibleLoad,
                BlockAppliance,
                CurtailableLoad,
                ThermalZone,
                WaterHeater,
                Renewable,
                Generator,
                Cogeneration {

    /// Unique in its home.
    String name();
}
