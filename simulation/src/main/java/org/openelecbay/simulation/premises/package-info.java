/// What stands behind the meters of a simulated community: homes, charging points, a battery, and their registers.
@NullMarked
package org.openelecbay.simulation.premises;

import org.jspecify.annotations.NullMarked;
