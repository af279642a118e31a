package org.openelecbay.home.equipment;

/// A load of which a part may be left out (spec scheduling 3.2): discomfort `b y^2 dt` of what is left out,
/// or a least satisfaction `1 - y / base`.
///
/// @param name unique in its home
/// @param baseKw what the member would draw
/// @param mostShare of the base, the part that may be left out: 0 to 1; one less the least satisfaction
/// @param discomfortPerKw2h `b`, money for each kW squared and hour
public record CurtailableLoad(String name, double[] baseKw, double mostShare, double discomfortPerKw2h)
        implements Equipment {

    public CurtailableLoad {
        Require.notNegative(name, "base power", baseKw);
        Require.share(name, "share that may be left out", mostShare);
        Require.notNegative(name, "discomfort", discomfortPerKw2h);
    }
}
