/// Plans of several homes together: what they pass on to each other, and what the network lets through.
@NullMarked
package org.openelecbay.home.community;

import org.jspecify.annotations.NullMarked;
