package org.openelecbay.simulation.scenario;

import org.openelecbay.simulation.input.YamlSection;
import org.openelecbay.simulation.input.YamlValue;

/// Reads the section `bidding`.
final class BiddingReader {

    private BiddingReader() {}

    static BiddingSettings read(YamlSection section) {
        section.allowOnly("trader", "shoutsPerSlot");
        YamlValue trader = section.value("trader");
        return new BiddingSettings(
                switch (trader.text()) {
                    case "limit" -> BiddingSettings.Trader.LIMIT;
                    case "zi-c" -> BiddingSettings.Trader.ZI_C;
                    case "zip" -> BiddingSettings.Trader.ZIP;
                    default -> throw trader.bad("is no trader", "Known are limit, zi-c and zip.");
                },
                section.value("shoutsPerSlot").integer(1, BiddingSettings.MOST_SHOUTS));
    }
}
