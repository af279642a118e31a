/// What the supplier's export price does to a community: its worth, its core and who would rather leave
/// (spec D.1, D.3).
@NullMarked
package org.openelecbay.simulation.coalition;

import org.jspecify.annotations.NullMarked;
