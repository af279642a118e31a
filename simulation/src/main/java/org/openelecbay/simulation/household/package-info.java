/// Homes that people describe in YAML, as a schedule sees them.
@NullMarked
package org.openelecbay.simulation.household;

import org.jspecify.annotations.NullMarked;
