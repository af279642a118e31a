/// Devices of a home and of the community: storage and charging points.
@NullMarked
package org.openelecbay.home.device;

import org.jspecify.annotations.NullMarked;
