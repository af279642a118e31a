package org.openelecbay.grid.phasor;

/// A complex number: an impedance in ohm, a voltage in volt, a current in ampere or a power in volt-ampere.
///
/// Records and results use it; the sweeps work on plain arrays.
///
/// @param re real part
/// @param im imaginary part
public record Complex(double re, double im) {

    public static final Complex ZERO = new Complex(0, 0);
    public static final Complex ONE = new Complex(1, 0);

    /// The number of this magnitude and angle.
    ///
    /// @param degrees angle in degrees, counter-clockwise
    public static Complex ofPolar(double magnitude, double degrees) {
        double radians = Math.toRadians(degrees);
        return new Complex(magnitude * Math.cos(radians), magnitude * Math.sin(radians));
    }

    public Complex plus(Complex other) {
        return new Complex(re + other.re, im + other.im);
    }

    public Complex minus(Complex other) {
        return new Complex(re - other.re, im - other.im);
    }

    public Complex times(Complex other) {
        return new Complex(re * other.re - im * other.im, re * other.im + im * other.re);
    }

    public Complex times(double factor) {
        return new Complex(re * factor, im * factor);
    }

    /// The quotient; not finite when `divisor` is zero.
    public Complex dividedBy(Complex divisor) {
        double square = divisor.re * divisor.re + divisor.im * divisor.im;
        return times(divisor.conjugate()).times(1 / square);
    }

    public Complex conjugate() {
        return new Complex(re, -im);
    }

    public double magnitude() {
        return Math.hypot(re, im);
    }

    /// The angle in degrees, above -180 and up to 180.
    public double angleDegrees() {
        return Math.toDegrees(Math.atan2(im, re));
    }
}
