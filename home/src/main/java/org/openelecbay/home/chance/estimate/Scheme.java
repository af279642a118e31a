package org.openelecbay.home.chance.estimate;

/// How many points stand for the uncertain inputs. Source: H. P. Hong, "An efficient point estimate
/// method for probabilistic analysis", Reliab. Eng. Syst. Saf. 59 (1998) 261-267; spec scheduling 6.1.
public enum Scheme {
    /// Two points an input, which keep mean, deviation and skewness; they move out with the square root
    /// of the number of inputs.
    TWO_M,
    /// Two points an input and one at the mean, which keep the kurtosis as well; their place does not
    /// depend on the number of inputs, and the weight of the mean may be negative.
    TWO_M_PLUS_ONE
}
