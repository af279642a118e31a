/// Programs written down variable by variable and row by row.
@NullMarked
package org.openelecbay.solver.draft;

import org.jspecify.annotations.NullMarked;
