/// Clearing of dispatchable generators by the DSO over several intervals.
@NullMarked
package org.openelecbay.grid.dispatch;

import org.jspecify.annotations.NullMarked;
