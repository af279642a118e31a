/// How members have kept their promises, and what that means for later trades and bills (spec G.6).
@NullMarked
package org.openelecbay.settlement.conduct;

import org.jspecify.annotations.NullMarked;
