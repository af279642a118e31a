/// The live continuous book beside exchange-core's bare order books, on one stream of commands.
@NullMarked
package org.openelecbay.benchmarks.continuous;

import org.jspecify.annotations.NullMarked;
