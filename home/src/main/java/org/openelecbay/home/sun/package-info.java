/// From the position of the sun to the watts of a panel, minute by minute.
@NullMarked
package org.openelecbay.home.sun;

import org.jspecify.annotations.NullMarked;
