/// The same day under several rules, side by side.
@NullMarked
package org.openelecbay.simulation.comparison;

import org.jspecify.annotations.NullMarked;
