package org.openelecbay.market.bargain;

import java.util.List;
import java.util.Map;
import org.openelecbay.core.Clearing;
import org.openelecbay.market.Position;
import org.openelecbay.market.Property;
import org.openelecbay.market.SharingRule;
import org.openelecbay.market.SlotContext;

/// The Kalai-Smorodinsky bargain of one slot: gains in proportion to what each could hope for at best, which is what
/// the others would share less without it.
///
/// Source: Kalai and Smorodinsky, Econometrica 43 (1975) 513; spec D.8, ideal IDEAL_MARGINAL.
public final class KalaiSmorodinsky implements SharingRule {

    @Override
    public Clearing share(List<Position> positions, SlotContext context) {
        return SlotBargain.share(
                positions,
                context,
                Power.MARGINAL,
                "Everybody gains in proportion to the most it could hope for, what the others would share less without"
                        + " it; energy is traded at mid-market and payments make up the difference.",
                "Whoever the others could do without gains nothing.");
    }

    @Override
    public Map<Property, String> exceptions() {
        return BargainClaims.NO_REPORTS;
    }
}
