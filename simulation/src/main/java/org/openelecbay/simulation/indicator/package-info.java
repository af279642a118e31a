/// The figures of a day: energy, money, network. Each formula stands at its definition.
@NullMarked
package org.openelecbay.simulation.indicator;

import org.jspecify.annotations.NullMarked;
