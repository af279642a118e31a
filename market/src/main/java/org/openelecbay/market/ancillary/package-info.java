/// Services that a community offers to the network: deviations from what its own market would do.
@NullMarked
package org.openelecbay.market.ancillary;

import org.jspecify.annotations.NullMarked;
