/// Scenarios of uncertain series: drawn, and reduced to the few that say most.
@NullMarked
package org.openelecbay.home.chance.scenario;

import org.jspecify.annotations.NullMarked;
