/// Forecasts of parts and sums made to add up.
@NullMarked
package org.openelecbay.home.forecast.reconcile;

import org.jspecify.annotations.NullMarked;
