/// Draws networks as SVG: buses at their coordinates or as a tree, coloured by a quantity, lines as wide as they carry.
@NullMarked
package org.openelecbay.grid.draw;

import org.jspecify.annotations.NullMarked;
