/// The agent of a home: it forecasts, plans ahead, bids, and steers its battery, step by step.
@NullMarked
package org.openelecbay.home.agent;

import org.jspecify.annotations.NullMarked;
