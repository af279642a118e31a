/// Coalitional values of one slot.
@NullMarked
package org.openelecbay.benchmarks.coalition;

import org.jspecify.annotations.NullMarked;
