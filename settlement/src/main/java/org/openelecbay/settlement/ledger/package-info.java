/// The double-entry ledger: transfers between accounts that together are always zero.
@NullMarked
package org.openelecbay.settlement.ledger;

import org.jspecify.annotations.NullMarked;
