/// A community battery in shares, and its dispatch by rule (spec scheduling 5.1 and 5.2).
@NullMarked
package org.openelecbay.home.study.shares;

import org.jspecify.annotations.NullMarked;
