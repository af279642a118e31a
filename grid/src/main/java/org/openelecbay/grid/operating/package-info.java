/// A network as envelopes, checks, charges and optimal power flow see it: injections in, voltages and currents out.
@NullMarked
package org.openelecbay.grid.operating;

import org.jspecify.annotations.NullMarked;
