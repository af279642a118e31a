/// How good forecasts were: errors, quantile and interval scores, skill.
@NullMarked
package org.openelecbay.home.forecast.score;

import org.jspecify.annotations.NullMarked;
