/// The forecasts that the agent of a home lives by.
@NullMarked
package org.openelecbay.home.forecast.agent;

import org.jspecify.annotations.NullMarked;
