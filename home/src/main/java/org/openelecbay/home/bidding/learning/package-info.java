/// Bidders that learn from what their own trades have earned.
@NullMarked
package org.openelecbay.home.bidding.learning;

import org.jspecify.annotations.NullMarked;
