/// What a home expects of the slots to come.
@NullMarked
package org.openelecbay.home.forecast;

import org.jspecify.annotations.NullMarked;
