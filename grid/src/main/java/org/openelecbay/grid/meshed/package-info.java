/// Power flow of balanced networks with or without loops: Newton in polar form, and the choice between it and the sweep.
@NullMarked
package org.openelecbay.grid.meshed;

import org.jspecify.annotations.NullMarked;
