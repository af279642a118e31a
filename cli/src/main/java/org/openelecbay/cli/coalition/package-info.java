/// Homes whose batteries are pooled, from their descriptions to a table of who saves what.
@NullMarked
package org.openelecbay.cli.coalition;

import org.jspecify.annotations.NullMarked;
