/// Distributions and seeded draws that do not depend on the order of those who draw.
@NullMarked
package org.openelecbay.home.chance;

import org.jspecify.annotations.NullMarked;
