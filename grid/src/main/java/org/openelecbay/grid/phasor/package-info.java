/// Complex numbers, three-phase matrices and their symmetrical components: plain arithmetic, no network.
@NullMarked
package org.openelecbay.grid.phasor;

import org.jspecify.annotations.NullMarked;
