/// Products of two variables in linear programs: McCormick envelopes and their partition (spec scheduling
/// 10.2).
@NullMarked
package org.openelecbay.home.study.bilinear;

import org.jspecify.annotations.NullMarked;
