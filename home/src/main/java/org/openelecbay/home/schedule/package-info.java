/// The cheapest plan of a home within its limits, and its audit.
@NullMarked
package org.openelecbay.home.schedule;

import org.jspecify.annotations.NullMarked;
