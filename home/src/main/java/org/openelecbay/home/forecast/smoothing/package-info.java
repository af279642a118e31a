/// Exponential smoothing with level, trend and season.
@NullMarked
package org.openelecbay.home.forecast.smoothing;

import org.jspecify.annotations.NullMarked;
