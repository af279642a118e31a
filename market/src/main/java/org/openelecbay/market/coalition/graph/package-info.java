/// Games on a graph of neighbours: only who is connected can cooperate (Myerson 1977).
@NullMarked
package org.openelecbay.market.coalition.graph;

import org.jspecify.annotations.NullMarked;
