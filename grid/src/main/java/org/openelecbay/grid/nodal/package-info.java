/// Power flow of multiphase networks of any shape, by nodal admittances and current injection.
@NullMarked
package org.openelecbay.grid.nodal;

import org.jspecify.annotations.NullMarked;
