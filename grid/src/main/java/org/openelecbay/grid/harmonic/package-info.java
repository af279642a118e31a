/// Harmonic voltages of a network for given harmonic currents: impedances by order, distortion by bus, resonances.
@NullMarked
package org.openelecbay.grid.harmonic;

import org.jspecify.annotations.NullMarked;
