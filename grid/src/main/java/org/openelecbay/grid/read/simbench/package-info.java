/// Reads networks and profiles in the CSV tables of SimBench.
@NullMarked
package org.openelecbay.grid.read.simbench;

import org.jspecify.annotations.NullMarked;
