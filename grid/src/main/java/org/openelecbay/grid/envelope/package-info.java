/// Dynamic operating envelopes: what every connection may inject or draw without asking.
@NullMarked
package org.openelecbay.grid.envelope;

import org.jspecify.annotations.NullMarked;
