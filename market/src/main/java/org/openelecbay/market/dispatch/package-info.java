/// Clearing without a book that anybody sees as a whole: participants agree on quantities and prices by messages.
@NullMarked
package org.openelecbay.market.dispatch;

import org.jspecify.annotations.NullMarked;
