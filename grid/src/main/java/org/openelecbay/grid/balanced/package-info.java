/// Single-phase-equivalent networks in per unit: what a balanced radial power flow needs.
@NullMarked
package org.openelecbay.grid.balanced;

import org.jspecify.annotations.NullMarked;
