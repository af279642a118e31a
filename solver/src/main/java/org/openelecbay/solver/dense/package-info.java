/// Small dense systems of equations.
@NullMarked
package org.openelecbay.solver.dense;

import org.jspecify.annotations.NullMarked;
