/// What a simulated day is to those who bargain about it.
@NullMarked
package org.openelecbay.simulation.bargain;

import org.jspecify.annotations.NullMarked;
