/// Sharing of load current in direct-current microgrids with the least loss (spec scheduling 10.3).
@NullMarked
package org.openelecbay.home.study.direct;

import org.jspecify.annotations.NullMarked;
