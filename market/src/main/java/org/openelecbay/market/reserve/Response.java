package org.openelecbay.market.reserve;

/// What a provider of rising cost does at two prices: the point of its triangle nearest to what it would like best.
///
/// Energy `p` and participation `x` keep `min + s x <= p <= max - s x` and `x >= 0`, with `s` the whole reserve. The
/// triangle is symmetric about its middle, so the best point lies on the side of what it would like.
///
/// @param energy kWh
/// @param participation share of the error
record Response(double energy, double participation) {

    static Response of(Provider provider, Uncertainty error, double energyPrice, double participationPrice) {
        double a = provider.slope();
        double wanted = (energyPrice - provider.base()) / a;
        if (!provider.holdsReserve()) {
            return new Response(Math.clamp(wanted, provider.min(), provider.max()), 0);
        }
        double s = error.reserve();
        double h = a * error.sigma() * error.sigma();
        double drive = participationPrice - 2 * provider.reserveCost() * s;
        double share = Math.max(0, drive / h);
        if (provider.min() + s * share <= wanted && wanted <= provider.max() - s * share) {
            return new Response(wanted, share);
        }
        double half = (provider.max() - provider.min()) / 2;
        double middle = provider.min() + half;
        double most = s > 0 ? half / s : Double.POSITIVE_INFINITY;
        if (wanted >= middle) {
            double at = drive + s * a * (provider.max() - wanted);
            double on = Math.clamp(at / (h + a * s * s), 0, most);
            return new Response(provider.max() - s * on, on);
        }
        double at = drive + s * a * (wanted - provider.min());
        double on = Math.clamp(at / (h + a * s * s), 0, most);
        return new Response(provider.min() + s * on, on);
    }
}
