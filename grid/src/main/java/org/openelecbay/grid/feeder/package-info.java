/// The readable records of a three-phase low-voltage feeder: source, transformer, buses, lines and load points.
@NullMarked
package org.openelecbay.grid.feeder;

import org.jspecify.annotations.NullMarked;
