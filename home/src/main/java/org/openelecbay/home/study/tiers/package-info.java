/// A home between two markets: committed the day before, planned again in real time (spec scheduling 8).
@NullMarked
package org.openelecbay.home.study.tiers;

import org.jspecify.annotations.NullMarked;
