/// Networks of any shape with one to four conductors at a bus: what test feeders and distribution utilities write down.
@NullMarked
package org.openelecbay.grid.multiphase;

import org.jspecify.annotations.NullMarked;
