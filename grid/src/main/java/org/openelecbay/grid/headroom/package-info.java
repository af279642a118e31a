/// How far injections can go before a limit of the network binds, and which one.
@NullMarked
package org.openelecbay.grid.headroom;

import org.jspecify.annotations.NullMarked;
