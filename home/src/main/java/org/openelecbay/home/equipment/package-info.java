/// What a home can plan: storages, cars, loads, heat and generators, as a schedule sees them, in kW,
/// kWh and degrees Celsius.
@NullMarked
package org.openelecbay.home.equipment;

import org.jspecify.annotations.NullMarked;
