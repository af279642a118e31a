package org.openelecbay.market.dispatch.book;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openelecbay.market.Seeds;

class ControlledRoundingTest {

    @Test
    void everyFlowAndEverySumIsRoundedDownOrUp() {
        Seeds.every(300, random -> random, random -> {
            int sellers = random.nextInt(1, 8);
            int buyers = random.nextInt(1, 8);
            int count = random.nextInt(1, 40);
            int[] tails = random.ints(count, 0, sellers).toArray();
            int[] heads = random.ints(count, sellers, sellers + buyers).toArray();
            double[] flows = random.doubles(count, 0, 5).toArray();
            long[] whole = ControlledRounding.of(tails, heads, flows, sellers + buyers);
            double[] sums = new double[sellers + buyers];
            long[] wholeSums = new long[sellers + buyers];
            for (int e = 0; e < count; e++) {
                assertThat((double) whole[e]).isBetween(Math.floor(flows[e]), Math.ceil(flows[e]));
                sums[tails[e]] += flows[e];
                sums[heads[e]] += flows[e];
                wholeSums[tails[e]] += whole[e];
                wholeSums[heads[e]] += whole[e];
            }
            for (int n = 0; n < sums.length; n++) {
                assertThat((double) wholeSums[n]).isBetween(Math.floor(sums[n] - 1e-6), Math.ceil(sums[n] + 1e-6));
            }
        });
    }

    @Test
    void whatIsWholeStays() {
        assertThat(ControlledRounding.of(new int[] {0, 0}, new int[] {1, 2}, new double[] {3, 4}, 3))
                .containsExactly(3L, 4L);
    }
}
