/// Grid vectors, solved by the power flows of module `grid`.
@NullMarked
package org.openelecbay.cli.vector.grid;

import org.jspecify.annotations.NullMarked;
