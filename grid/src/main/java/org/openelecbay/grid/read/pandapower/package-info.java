/// Reads networks in the tables of pandapower, in which the CIGRE benchmark networks are spread.
@NullMarked
package org.openelecbay.grid.read.pandapower;

import org.jspecify.annotations.NullMarked;
