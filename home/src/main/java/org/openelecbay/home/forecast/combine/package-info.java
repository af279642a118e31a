/// Several forecasts of one series made into one.
@NullMarked
package org.openelecbay.home.forecast.combine;

import org.jspecify.annotations.NullMarked;
