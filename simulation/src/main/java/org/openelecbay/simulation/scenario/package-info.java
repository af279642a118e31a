/// Scenarios: what a person writes in a YAML file and CSV tables, read into records that are valid or not there.
///
/// Files carry kWh, kW and prices per kWh; records carry the types of `core`. Every mistake gets one sentence with
/// file, line, field, value and a hint.
@NullMarked
package org.openelecbay.simulation.scenario;

import org.jspecify.annotations.NullMarked;
