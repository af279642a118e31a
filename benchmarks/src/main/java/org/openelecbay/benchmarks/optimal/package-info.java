/// Optimal power flow beside its naive twin.
@NullMarked
package org.openelecbay.benchmarks.optimal;

import org.jspecify.annotations.NullMarked;
