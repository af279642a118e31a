/// What participants say to each other, or to a manager, while they clear a slot together.
@NullMarked
package org.openelecbay.market.dispatch.message;

import org.jspecify.annotations.NullMarked;
