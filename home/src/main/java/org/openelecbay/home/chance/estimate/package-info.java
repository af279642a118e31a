/// What an uncertain result is expected to be, from a few weighted evaluations or from many draws.
@NullMarked
package org.openelecbay.home.chance.estimate;

import org.jspecify.annotations.NullMarked;
