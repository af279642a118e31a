/// Optimal power flow: who gives and takes how much, so that it costs least and the network stays inside its
/// limits.
@NullMarked
package org.openelecbay.grid.optimal;

import org.jspecify.annotations.NullMarked;
