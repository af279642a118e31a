/// Market vectors, solved by the rules of module `market` in units so fine that nothing is rounded where the
/// mathematics is rational.
@NullMarked
package org.openelecbay.cli.vector.market;

import org.jspecify.annotations.NullMarked;
