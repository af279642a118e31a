/// Schedules of a day whose load, sun and wind are not known: expected, two-stage, robust and
/// chance-constrained.
@NullMarked
package org.openelecbay.home.stochastic;

import org.jspecify.annotations.NullMarked;
