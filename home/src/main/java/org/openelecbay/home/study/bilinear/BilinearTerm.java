package org.openelecbay.home.study.bilinear;

/// Three variables of which the last shall be the product of the first two.
///
/// @param x number of the factor whose range is partitioned, such as a price; bounded
/// @param y number of the other factor, such as a quantity; bounded
/// @param product number of the variable that stands for `x y`
public record BilinearTerm(int x, int y, int product) {}
