/// How voltages, currents and losses of radial networks answer to injections, exactly and by path overlap.
@NullMarked
package org.openelecbay.grid.sensitivity;

import org.jspecify.annotations.NullMarked;
