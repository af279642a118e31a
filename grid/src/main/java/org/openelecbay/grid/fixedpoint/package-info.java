/// What iterations towards a fixed point share.
@NullMarked
package org.openelecbay.grid.fixedpoint;

import org.jspecify.annotations.NullMarked;
