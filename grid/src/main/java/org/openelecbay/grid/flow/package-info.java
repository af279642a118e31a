/// Power flow of radial networks by backward and forward sweeps: three-phase unbalanced and
/// single-phase-equivalent.
@NullMarked
package org.openelecbay.grid.flow;

import org.jspecify.annotations.NullMarked;
