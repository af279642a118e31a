/// One entry to all methods of optimal power flow, with what a relaxation leaves open.
@NullMarked
package org.openelecbay.grid.optimal.choice;

import org.jspecify.annotations.NullMarked;
