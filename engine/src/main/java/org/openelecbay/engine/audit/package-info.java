/// The audit of every clearing before it counts, in production too.
@NullMarked
package org.openelecbay.engine.audit;

import org.jspecify.annotations.NullMarked;
