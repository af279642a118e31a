/// A game of members who move their loads, share one bill and may own panels and batteries (spec scheduling
/// 5.3).
@NullMarked
package org.openelecbay.home.study.shifting;

import org.jspecify.annotations.NullMarked;
