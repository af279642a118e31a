package org.openelecbay.market.dispatch.splitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.openelecbay.market.Seeds;
import org.openelecbay.market.dispatch.splitting.QuadraticConsensus.Square;

class FastAdmmTest {

    private static QuadraticConsensus random(SplittableRandom random) {
        return new QuadraticConsensus(
                new Square(random.nextDouble(0.1, 5), random.nextDouble(-5, 5)),
                new Square(random.nextDouble(0.1, 5), random.nextDouble(-5, 5)),
                random.nextDouble(0.1, 5));
    }

    @Test
    void bothPartiesEndAtTheMeanByWeight() {
        Seeds.every(300, FastAdmmTest::random, problem -> {
            FastAdmm fast = started(problem, 0.999);
            FastAdmm.Iterate last = fast.next();
            for (int k = 0; k < 1_000; k++) {
                last = fast.next();
            }
            assertThat(last.x()[0]).isCloseTo(problem.agreed(), Offset.offset(1e-6));
            assertThat(last.y()[0]).isCloseTo(problem.agreed(), Offset.offset(1e-6));
            assertThat(last.z()[0]).isCloseTo(problem.agreedDual(), Offset.offset(1e-5));
        });
    }

    @Test
    void aRestartGoesOnFromTheIterateBefore() {
        FastAdmm fast = started(new QuadraticConsensus(new Square(2, 1), new Square(1, 4), 1), 0.999);
        FastAdmm.Iterate before = fast.next();
        FastAdmm.Iterate now = fast.next();
        while (!now.restart()) {
            before = now;
            now = fast.next();
        }
        assertThat(now.yHat()).containsExactly(before.y());
        assertThat(now.zHat()).containsExactly(before.z());
        assertThat(now.alpha()).isEqualTo(1);
    }

    @Test
    void theFirstIterationIsPlain() {
        FastAdmm.Iterate first = started(new QuadraticConsensus(new Square(2, 1), new Square(1, 4), 1), 0.9)
                .next();
        assertThat(first.yHat()).containsExactly(first.y());
        assertThat(first.zHat()).containsExactly(first.z());
    }

    @Test
    void whoDoesNotCareFollows() {
        var problem = new QuadraticConsensus(new Square(0, 7), new Square(1, 4), 1);
        assertThat(problem.agreed()).isEqualTo(4);
        assertThatThrownBy(() -> new QuadraticConsensus(new Square(0, 7), new Square(0, 4), 1).agreed())
                .hasMessageContaining("every number is as good");
    }

    private static FastAdmm started(QuadraticConsensus problem, double decrease) {
        return new FastAdmm(problem, new double[] {0}, new double[] {0}, decrease);
    }
}
