/// Forecasts of measured series, and how good they would have been.
@NullMarked
package org.openelecbay.simulation.forecast;

import org.jspecify.annotations.NullMarked;
