/// One bill a member, rounded once.
@NullMarked
package org.openelecbay.settlement.bill;

import org.jspecify.annotations.NullMarked;
