/// A home's plan as table, CSV, JSON and picture.
@NullMarked
package org.openelecbay.cli.plan;

import org.jspecify.annotations.NullMarked;
