/// Mixed-integer linear programs in the hands of OR-Tools.
@NullMarked
package org.openelecbay.solver.ortools;

import org.jspecify.annotations.NullMarked;
