package org.openelecbay.simulation.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Reason;
import org.openelecbay.market.MarketRule;
import org.openelecbay.market.Need;
import org.openelecbay.market.Position;
import org.openelecbay.market.Property;
import org.openelecbay.market.SharingRule;
import org.openelecbay.market.SlotContext;
import org.openelecbay.market.catalog.RuleCatalog;
import org.openelecbay.market.pool.MidMarketRate;
import org.openelecbay.simulation.LampStreets;
import org.openelecbay.simulation.Streets;

/// A rule fits a scenario that offers all it needs.
class FitTest {

    @Test
    void aRuleThatNeedsNothingFitsEverywhere() {
        assertThat(Fit.misfit(new MidMarketRate(), Streets.lampStreet())).isEmpty();
    }

    @Test
    void aRuleThatNeedsMoreSaysWhatIsMissingAndWhere() {
        assertThat(Fit.misfit(new Keyed(), Streets.lampStreet()))
                .hasValue("It needs a table of sharing keys and somebody who covers the deficit, which lamp-street does"
                        + " not have.");
    }

    @Test
    void aRuleThatChargesForTheNetworkDoesNotFitAScenarioThatDoesSoToo(@TempDir Path folder) {
        MarketRule charging = RuleCatalog.builtIn().entry("charged-trades").create();
        Scenario charged = LampStreets.with(
                folder, "  lossPrice: 0\n", "  lossPrice: 0\n  usage: {kind: fixed, rate: 0.01}\n", Map.of());

        assertThat(Fit.misfit(charging, Streets.lampStreet())).isEmpty();
        assertThat(Fit.misfit(new MidMarketRate(), charged)).isEmpty();
        assertThat(Fit.misfit(charging, charged))
                .hasValueSatisfying(reason -> assertThat(reason)
                        .startsWith("It charges for the use of the network itself, and lamp-street does so too")
                        .contains("usage:"));
    }

    /// Shares nothing without its keys.
    private record Keyed() implements SharingRule {

        @Override
        public Clearing share(List<Position> positions, SlotContext context) {
            return Clearing.none(context.slot(), Reason.clearing("There are no keys."));
        }

        @Override
        public Set<Property> properties() {
            return Set.of();
        }

        @Override
        public Set<Need> needs() {
            return Set.of(Need.FINANCING, Need.SHARING_KEYS);
        }
    }
}
