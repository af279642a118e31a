/// Experiments on measured homes whose tables stand in RESULTS.md.
@NullMarked
package org.openelecbay.simulation.study;

import org.jspecify.annotations.NullMarked;
