package org.openelecbay.market.dispatch.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.openelecbay.core.Traffic;

class RoundBoxTest {

    private final RoundBox<Proposal> box = new RoundBox<>(Proposal.class, 7, new int[] {2, 5});

    @Test
    void aMessageThatComesTwiceChangesNothing() {
        assertThat(box.receive(proposal(7, 1, 2, 3.5))).isEqualTo(Receipt.KEPT);
        assertThat(box.receive(proposal(7, 1, 2, 9.0))).isEqualTo(Receipt.REPEATED);
        assertThat(box.at(0)).isEqualTo(proposal(7, 1, 2, 3.5));
        assertThat(box.isComplete()).isFalse();
        assertThat(box.isMissing(1)).isTrue();
    }

    @Test
    void anEarlyMessageWaitsForItsIterationAndAStaleOneIsIgnored() {
        box.receive(proposal(7, 2, 5, 1));
        assertThat(box.isMissing(1)).isTrue();
        box.receive(proposal(7, 1, 5, 0));
        box.receive(proposal(7, 1, 2, 0));
        assertThat(box.isComplete()).isTrue();
        box.advance();
        assertThat(box.iteration()).isEqualTo(2);
        assertThat(box.at(1)).isEqualTo(proposal(7, 2, 5, 1));
        assertThat(box.receive(proposal(7, 1, 2, 4))).isEqualTo(Receipt.STALE);
        assertThat(box.at(0)).isNull();
    }

    @Test
    void strangersOtherRunsOtherKindsAndNoNumbersAreForeign() {
        assertThat(box.receive(proposal(7, 1, 3, 1))).isEqualTo(Receipt.FOREIGN);
        assertThat(box.receive(proposal(8, 1, 2, 1))).isEqualTo(Receipt.FOREIGN);
        assertThat(box.receive(proposal(7, 3, 2, 1))).isEqualTo(Receipt.FOREIGN);
        assertThat(box.receive(proposal(7, 1, 2, Double.NaN))).isEqualTo(Receipt.FOREIGN);
        assertThat(box.receive(new PricedProposal(new Stamp(7, 1, 2), 9, 1, 1))).isEqualTo(Receipt.FOREIGN);
    }

    @Test
    void nobodyWaitsForWhoHasWithdrawn() {
        box.receive(proposal(7, 1, 2, 1));
        box.withdraw(1);
        assertThat(box.isComplete()).isTrue();
        assertThat(box.receive(proposal(7, 1, 5, 1))).isEqualTo(Receipt.FOREIGN);
        box.advance();
        box.receive(proposal(7, 2, 2, 1));
        assertThat(box.isComplete()).isTrue();
        assertThat(box.isWithdrawn(1)).isTrue();
    }

    @Test
    void aMessageIsThreeIdsAnIterationAndItsNumbers() {
        assertThat(proposal(1, 1, 1, 1).bytes()).isEqualTo(3 * Traffic.ID + 2 * Traffic.NUMBER);
        assertThat(new PoolSignal(new Stamp(1, 1, 0), 1, 2, 3, 0).bytes())
                .isEqualTo(3 * Traffic.ID + 5 * Traffic.NUMBER);
        assertThatThrownBy(() -> new Stamp(1, 0, 1)).hasMessageContaining("iterations from 1");
    }

    private static Proposal proposal(long run, int iteration, int sender, double quantity) {
        return new Proposal(new Stamp(run, iteration, sender), 9, quantity);
    }
}
