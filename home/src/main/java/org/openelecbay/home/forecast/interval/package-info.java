/// Intervals that cover what they say, by following their own hits.
@NullMarked
package org.openelecbay.home.forecast.interval;

import org.jspecify.annotations.NullMarked;
