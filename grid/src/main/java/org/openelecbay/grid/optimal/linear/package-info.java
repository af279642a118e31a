/// Linear DistFlow: optimal power flow of radial networks as a quadratic program of branch flows and
/// squared voltages.
@NullMarked
package org.openelecbay.grid.optimal.linear;

import org.jspecify.annotations.NullMarked;
