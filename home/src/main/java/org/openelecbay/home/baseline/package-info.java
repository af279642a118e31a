/// What a home does that plans nothing.
@NullMarked
package org.openelecbay.home.baseline;

import org.jspecify.annotations.NullMarked;
