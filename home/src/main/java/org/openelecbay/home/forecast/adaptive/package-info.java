/// Profiles and regressions that every new value moves a little.
@NullMarked
package org.openelecbay.home.forecast.adaptive;

import org.jspecify.annotations.NullMarked;
