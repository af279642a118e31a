package org.openelecbay.grid.control;

import java.util.Optional;

/// A network whose controls can be set.
public sealed interface ControlledNetwork permits ControlledBalanced, ControlledFeeder {

    /// What a setting does; empty where the power flow has no solution or the controls do not come to rest.
    Optional<ControlOutcome> at(ControlSetting setting);
}
