/// Sparse matrices by columns and their factors.
@NullMarked
package org.openelecbay.solver.sparse;

import org.jspecify.annotations.NullMarked;
