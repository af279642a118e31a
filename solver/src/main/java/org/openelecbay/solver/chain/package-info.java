/// Convex programs whose variables form a chain in time, solved by elimination along the chain.
@NullMarked
package org.openelecbay.solver.chain;

import org.jspecify.annotations.NullMarked;
