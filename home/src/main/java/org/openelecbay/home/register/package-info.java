/// The one rounding between watts in `double` and watt-hours in `long`.
@NullMarked
package org.openelecbay.home.register;

import org.jspecify.annotations.NullMarked;
