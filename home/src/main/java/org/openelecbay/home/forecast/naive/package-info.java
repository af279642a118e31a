/// Forecasts that repeat what was: persistence, drift, seasonal naive, clear-sky persistence.
@NullMarked
package org.openelecbay.home.forecast.naive;

import org.jspecify.annotations.NullMarked;
