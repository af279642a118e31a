/// The tables of the IEEE radial test feeders: lines, configurations, loads, transformers, regulators and capacitors.
@NullMarked
package org.openelecbay.grid.read.ieee;

import org.jspecify.annotations.NullMarked;
