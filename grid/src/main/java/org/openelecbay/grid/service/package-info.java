/// What a DSO publishes to its market beside envelopes: usage charges and loss parts, as prices and energies alone.
@NullMarked
package org.openelecbay.grid.service;

import org.jspecify.annotations.NullMarked;
