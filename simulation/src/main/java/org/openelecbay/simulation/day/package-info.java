/// One day of one community under one rule: the driver that feeds the engine from simulated premises.
@NullMarked
package org.openelecbay.simulation.day;

import org.jspecify.annotations.NullMarked;
