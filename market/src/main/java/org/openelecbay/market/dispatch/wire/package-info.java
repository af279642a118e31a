/// A wire on which participants with private data talk: messages are late, lost, doubled and out of order.
@NullMarked
package org.openelecbay.market.dispatch.wire;

import org.jspecify.annotations.NullMarked;
