/// JMH benchmarks of what must be fast. Every one prints a correctness sum beside its speed.
@NullMarked
package org.openelecbay.benchmarks;

import org.jspecify.annotations.NullMarked;
