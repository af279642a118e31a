package org.openelecbay.market.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RuleSettingsTest {

    private static final List<String> NO_NUMBERS =
            List.of("", " ", "x", "NaN", "Infinity", "-Infinity", "1e", "--1", "1,5");

    @Test
    void whateverIsOutOfRangeIsRefusedWithTheRuleTheSettingAndTheValue() {
        eachParameter((entry, parameter) -> outOfRange(parameter)
                .forEach(value -> assertThatThrownBy(() -> entry.create(Map.of(parameter.name(), value)))
                        .as("%s %s = %s", entry.name(), parameter.name(), value)
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("setting " + parameter.name() + " of the rule " + entry.name())
                        .hasMessageContaining("\"" + value + "\"")
                        .hasMessageContaining(parameter.range())));
    }

    @Test
    void theEndsOfARangeMakeARuleOrASentence() {
        eachParameter((entry, parameter) -> ends(parameter).forEach(value -> {
            Throwable refused = catchThrowable(() -> entry.create(Map.of(parameter.name(), value)));
            if (refused != null) {
                assertThat(refused)
                        .as("%s %s = %s", entry.name(), parameter.name(), value)
                        .isInstanceOf(IllegalArgumentException.class);
                assertThat(refused.getMessage())
                        .as("%s %s = %s", entry.name(), parameter.name(), value)
                        .startsWith("In the settings of the rule " + entry.name() + ": ")
                        .matches("(?s).*[.?]")
                        .doesNotContain("Ratio[", "Infinity", "NaN");
            }
        }));
    }

    private static void eachParameter(BiConsumer<CatalogEntry, Parameter> check) {
        for (CatalogEntry entry : RuleCatalog.builtIn().entries()) {
            entry.parameters().forEach(parameter -> check.accept(entry, parameter));
        }
    }

    private static List<String> outOfRange(Parameter parameter) {
        return switch (parameter.kind()) {
            case Parameter.Share() -> with("-0.000001", "1.000001", "1e9", "1e999999999", "0.0000001");
            case Parameter.PricePerKwh() -> with("-0.000001", "1e30", "1e999999999", "0.0000001");
            case Parameter.Whole(long least, long most) ->
                with(
                        BigInteger.valueOf(least).subtract(BigInteger.ONE).toString(),
                        BigInteger.valueOf(most).add(BigInteger.ONE).toString(),
                        "1.5",
                        "1e999999999",
                        "99999999999999999999");
            case Parameter.Choice(List<String> words) -> List.of("", "luck", words.getFirst() + " ", "0");
        };
    }

    private static List<String> with(String... values) {
        return Stream.concat(NO_NUMBERS.stream(), Arrays.stream(values)).toList();
    }

    private static List<String> ends(Parameter parameter) {
        return switch (parameter.kind()) {
            case Parameter.Share() -> List.of("0", "0.000001", "1");
            case Parameter.PricePerKwh() -> List.of("0", "0.000001", "1000000");
            case Parameter.Whole(long least, long most) -> List.of(Long.toString(least), Long.toString(most));
            case Parameter.Choice(List<String> words) -> words;
        };
    }
}
