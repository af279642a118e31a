/// How much photovoltaic power a network carries, with and without operating envelopes.
@NullMarked
package org.openelecbay.grid.hosting;

import org.jspecify.annotations.NullMarked;
