/// Allocation keys: after delivery the surplus of a community is allotted to its members by an agreed key.
@NullMarked
package org.openelecbay.market.key;

import org.jspecify.annotations.NullMarked;
