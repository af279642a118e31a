/// Two markets in a row: commitments of the day before, deviations in real time (spec scheduling 8).
@NullMarked
package org.openelecbay.settlement.tier;

import org.jspecify.annotations.NullMarked;
