/// Plans of one home as programs, and how fast they are solved.
@NullMarked
package org.openelecbay.benchmarks.household;

import org.jspecify.annotations.NullMarked;
