/// What the DSO can set: taps, capacitors, Volt-VAR curves and switches, their trade-offs, and harmonics.
@NullMarked
package org.openelecbay.grid.control;

import org.jspecify.annotations.NullMarked;
