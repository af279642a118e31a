/// Quantile regression by boosted trees.
@NullMarked
package org.openelecbay.home.forecast.boosting;

import org.jspecify.annotations.NullMarked;
