/// Charging stations whose chargers agree on a price with their neighbours alone (spec scheduling 9.2).
@NullMarked
package org.openelecbay.home.study.station;

import org.jspecify.annotations.NullMarked;
