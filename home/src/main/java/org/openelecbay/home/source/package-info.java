/// What wind turbines give and what inverters can do.
@NullMarked
package org.openelecbay.home.source;

import org.jspecify.annotations.NullMarked;
