/// How large a battery pays for itself, and who owns it (spec scheduling 10.1).
@NullMarked
package org.openelecbay.home.study.sizing;

import org.jspecify.annotations.NullMarked;
