package org.openelecbay.home.chance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SeedsTest {

    /// These numbers are in files that users keep; should they ever change, every drawn file changes with them.
    @Test
    void theDerivedSeedsAndTheirFirstDrawsNeverChange() {
        assertThat(Seeds.derive(2022, "home-001/bid")).isEqualTo(1982718811648998827L);
        assertThat(Seeds.derive(2022, 0)).isEqualTo(2064169188749287747L);
        assertThat(Seeds.generator(1).nextLong()).isEqualTo(-1758847578096520770L);
        assertThat(Normal.standard(Seeds.generator(1))).isEqualTo(1.7959177929545709);
    }

    @Test
    void namesAndNumbersGetSeedsOfTheirOwn() {
        Set<Long> seeds = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            seeds.add(Seeds.derive(7, "home-" + i));
            seeds.add(Seeds.derive(7, i));
            seeds.add(Seeds.derive(8, "home-" + i));
        }
        assertThat(seeds).hasSize(30_000);
    }
}
