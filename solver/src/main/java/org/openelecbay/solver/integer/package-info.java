/// Programs of which some variables are whole numbers, and who solves them.
@NullMarked
package org.openelecbay.solver.integer;

import org.jspecify.annotations.NullMarked;
