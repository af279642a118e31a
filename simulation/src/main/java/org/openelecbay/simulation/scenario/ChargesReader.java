package org.openelecbay.simulation.scenario;

import java.util.List;
import java.util.Optional;
import org.openelecbay.core.Ratio;
import org.openelecbay.settlement.slot.DeviationMethod;
import org.openelecbay.settlement.slot.DeviationTerms;
import org.openelecbay.settlement.slot.Proceeds;
import org.openelecbay.settlement.slot.SettlementTerms;
import org.openelecbay.simulation.input.YamlSection;
import org.openelecbay.simulation.input.YamlValue;

/// The section `charges`: fees, penalties and how deviations are settled.
final class ChargesReader {

    private static final List<String> METHODS =
            List.of("supplier", "two-price", "single-price", "min-of-two", "pro-rata");
    private static final List<String> PROCEEDS = List.of("traders", "reserve");

    private ChargesReader() {}

    static SettlementTerms read(YamlSection section) {
        section.allowOnly(
                "penalty",
                "tolerancePercent",
                "serviceFee",
                "networkFee",
                "levy",
                "lossPrice",
                "deviation",
                "nettingSurplus",
                "penalties",
                "penaliseExcess",
                "usage",
                "lossAllocation");
        return new SettlementTerms(
                section.value("penalty").price(),
                new Ratio(section.value("tolerancePercent").integer(0, 100), 100),
                section.value("serviceFee").price(),
                section.value("networkFee").price(),
                section.value("levy").price(),
                section.value("lossPrice").price(),
                deviations(section));
    }

    private static DeviationTerms deviations(YamlSection section) {
        DeviationTerms usual = DeviationTerms.USUAL;
        return new DeviationTerms(
                choice(section.optional("deviation"), METHODS, DeviationMethod.values(), usual.method()),
                choice(section.optional("nettingSurplus"), PROCEEDS, Proceeds.values(), usual.nettingSurplus()),
                choice(section.optional("penalties"), PROCEEDS, Proceeds.values(), usual.penalties()),
                section.optional("penaliseExcess").map(YamlValue::flag).orElse(usual.penaliseExcess()));
    }

    private static <E> E choice(Optional<YamlValue> written, List<String> words, E[] constants, E usual) {
        return written.map(value -> {
                    int place = words.indexOf(value.text());
                    if (place < 0) {
                        throw value.bad("is not known", "Known are " + String.join(", ", words) + ".");
                    }
                    return constants[place];
                })
                .orElse(usual);
    }
}
