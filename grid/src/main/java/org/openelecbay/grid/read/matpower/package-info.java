/// MATPOWER case files: a small evaluator of the statements that occur in them, and the network they describe.
@NullMarked
package org.openelecbay.grid.read.matpower;

import org.jspecify.annotations.NullMarked;
