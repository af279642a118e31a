/// Exchange between microgrids with fees, limits and losses, and coalitions of them (spec scheduling 9.1).
@NullMarked
package org.openelecbay.home.study.exchange;

import org.jspecify.annotations.NullMarked;
