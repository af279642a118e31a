/// Complex node equations `Y V = I`, put together entry by entry and solved sparsely.
@NullMarked
package org.openelecbay.grid.admittance;

import org.jspecify.annotations.NullMarked;
