package org.openelecbay.simulation.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openelecbay.core.Price;
import org.openelecbay.simulation.Streets;
import org.openelecbay.simulation.input.BadInput;
import org.openelecbay.simulation.input.YamlValue;

/// A written value becomes exactly the value that was written, or a sentence with its place.
class YamlValueTest {

    private static final List<Function<YamlValue, Object>> READERS = List.of(
            YamlValue::word,
            YamlValue::name,
            YamlValue::flag,
            YamlValue::seed,
            YamlValue::price,
            YamlValue::signedPrice,
            YamlValue::instant,
            value -> value.integer(-10, 10),
            value -> value.number(-10, 10),
            value -> value.thousands(10),
            value -> value.file(Path.of("")),
            value -> value.folder(Path.of("")));

    @Test
    void everyPriceOfWholeMicrosIsReadToTheLastDigit() {
        RandomGenerator random = Streets.random("yaml-prices");
        for (int i = 0; i < 10_000; i++) {
            long micros = random.nextLong(-1_000_000_000, 1_000_000_001);
            String decimal = BigDecimal.valueOf(micros, 6).toPlainString();
            String shorter = BigDecimal.valueOf(micros, 6).stripTrailingZeros().toString();

            assertThat(written(decimal).signedPrice()).isEqualTo(Price.ofMicrosPerKwh(micros));
            assertThat(written(shorter).signedPrice()).isEqualTo(Price.ofMicrosPerKwh(micros));
        }
    }

    @Test
    void everyWholeWattIsReadFromKilowatts() {
        RandomGenerator random = Streets.random("yaml-thousands");
        for (int i = 0; i < 10_000; i++) {
            long watts = random.nextLong(0, 100_000_001);

            assertThat(written(BigDecimal.valueOf(watts, 3).toPlainString()).thousands(100_000))
                    .isEqualTo(watts);
        }
    }

    @Test
    void everyFiniteNumberInRangeIsReadAsJavaReadsIt() {
        RandomGenerator random = Streets.random("yaml-numbers");
        for (int i = 0; i < 10_000; i++) {
            double value = random.nextDouble(-1_000, 1_000) * Math.pow(10, random.nextInt(-12, 1));

            assertThat(written(Double.toString(value)).number(-1_000, 1_000)).isEqualTo(value);
        }
    }

    @Test
    void everySeedOfEighteenDigitsIsRead() {
        RandomGenerator random = Streets.random("yaml-seeds");
        for (int i = 0; i < 1_000; i++) {
            long seed = random.nextLong(-999_999_999_999_999_999L, 1_000_000_000_000_000_000L);

            assertThat(written(Long.toString(seed)).seed()).isEqualTo(seed);
        }
    }

    @Test
    void whateverIsWrittenIsReadOrRefusedWithItsPlace() {
        RandomGenerator random = Streets.random("yaml-noise");
        String letters = "0123456789+-.eENnaAifxd_,:\"' \t\n\u0000\u001b\u2028\u0661\uD800Ztrue/";
        for (int i = 0; i < 4_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(12); length > 0; length--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            for (Function<YamlValue, Object> reader : READERS) {
                readOrRefused(text.toString(), reader);
            }
        }
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"NaN", ".nan", "-.inf", "Infinity", "1d", "0x10", "1_000", "1,5", "", " 1", "٣", "1e9999"})
    void aNumberIsADecimalAndNothingElse(String text) {
        assertThatThrownBy(() -> written(text).number(-1e12, 1e12))
                .isInstanceOf(BadInput.class)
                .hasMessageStartingWith("street.yaml:7: a.b = ");
        assertThatThrownBy(() -> written(text).signedPrice()).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> written(text).thousands(10)).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> written(text).integer(-10, 10)).isInstanceOf(BadInput.class);
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"1e20", "1e-20", "9e99", "0.0000001", "1000.000001"})
    void aPriceBeyondItsRangeOrLotIsRefused(String text) {
        assertThatThrownBy(() -> written(text).signedPrice())
                .isInstanceOf(BadInput.class)
                .hasMessageContaining(text);
    }

    @Test
    void aLongValueIsCutInTheSentence() {
        assertThatThrownBy(() -> written("x".repeat(100_000)).flag()).message().hasSizeLessThan(200);
    }

    @Test
    void theBoundsThemselvesAreAllowed() {
        assertThat(written("-90").number(-90, 90)).isEqualTo(-90);
        assertThat(written("90.0").number(-90, 90)).isEqualTo(90);
        assertThat(written("60").integer(1, 60)).isEqualTo(60);
        assertThat(written("10").thousands(10)).isEqualTo(10_000);
        assertThat(written("1000").price()).isEqualTo(Price.ofMicrosPerKwh(1_000_000_000));
    }

    private static void readOrRefused(String text, Function<YamlValue, Object> reader) {
        try {
            assertThat(reader.apply(written(text))).isNotNull();
        } catch (BadInput refused) {
            assertThat(refused.getMessage())
                    .startsWith("street.yaml:7: a.b = \"")
                    .doesNotContainPattern("[\\p{Cntrl}\u2028]")
                    .matches(".*[.?]");
        } catch (RuntimeException other) {
            throw new AssertionError(String.format(Locale.ROOT, "\"%s\" escaped as %s", text, other), other);
        }
    }

    private static YamlValue written(String text) {
        return new YamlValue("street.yaml:7", "a.b", text);
    }
}
