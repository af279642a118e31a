/// Plans that are made anew in every step and of which only the first step is done.
@NullMarked
package org.openelecbay.home.rolling;

import org.jspecify.annotations.NullMarked;
