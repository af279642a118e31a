package org.openelecbay.home.community;

/// What a network lets through, in a linear model of it: for each row and step `sum_i factor_i injection_i <= atMost`,
/// with the net injection of every member in kW.
///
/// @param factors of each row, one for each member
/// @param atMost of each row, one for each step
public record InjectionLimits(double[][] factors, double[][] atMost) {

    /// No limits.
    public static final InjectionLimits NONE = new InjectionLimits(new double[0][], new double[0][]);

    public InjectionLimits {
        if (factors.length != atMost.length) {
            throw new IllegalArgumentException("There are " + factors.length + " rows of factors and " + atMost.length
                    + " rows of limits. Each row has both.");
        }
    }
}
