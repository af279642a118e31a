/// Answers of the vectors about schedules, forecasts and uncertainty.
@NullMarked
package org.openelecbay.cli.vector.scheduling;

import org.jspecify.annotations.NullMarked;
