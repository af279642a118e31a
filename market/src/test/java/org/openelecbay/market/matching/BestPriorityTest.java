package org.openelecbay.market.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openelecbay.market.BookBuilder.book;
import static org.openelecbay.market.ClearingAssert.assertThat;

import org.junit.jupiter.api.Test;
import org.openelecbay.core.Trade;
import org.openelecbay.market.BookBuilder;
import org.openelecbay.market.MarketMechanism;
import org.openelecbay.market.MechanismContract;
import org.openelecbay.market.Priority;
import org.openelecbay.market.RandomBooks;
import org.openelecbay.market.Seeds;
import org.openelecbay.market.Setting;

class BestPriorityTest extends MechanismContract {

    @Override
    protected MarketMechanism mechanism() {
        return new BestPriority();
    }

    private static BookBuilder street() {
        return book().bid("anna", 500, 20)
                .bid("ben", 300, 20)
                .offer("cleo", 400, 9)
                .offer("dora", 400, 9);
    }

    @Test
    void withoutWishesTheAggregatorsChoiceRules() {
        assertThat(clear(street()))
                .moves(800)
                .says("The aggregator chose priority A by energy, revenue and transactions."
                        + " Matched by energy at the mid-market price 0.145/kWh.");
    }

    @Test
    void membersWithTheSameWishAreMatchedAmongThemselvesFirst() {
        var wishes = Setting.plain()
                .wishing("anna", Priority.C)
                .wishing("dora", Priority.C)
                .context();
        var clearing = mechanism().clear(street().build(), wishes);

        assertThat(clearing)
                .consistsOf(
                        "dora sells anna 400 Wh at 0.116/kWh",
                        "cleo sells ben 300 Wh at 0.145/kWh",
                        "cleo sells anna 100 Wh at 0.145/kWh");
        assertThat(clearing.trades())
                .extracting(Trade::origin)
                .extracting(Enum::name)
                .containsExactly("PRIORITY_C", "PRIORITY_A", "PRIORITY_A");
    }

    @Test
    void aWishWithoutACounterpartFallsBackToTheChoice() {
        var wishes = Setting.plain().wishing("anna", Priority.B).context();

        assertThat(mechanism().clear(street().build(), wishes)).moves(800);
    }

    @Test
    void theChoiceIsTheOneThatMovesTheMostEnergy() {
        Seeds.every(200, random -> RandomBooks.small(random, 5, 25), book -> {
            PriorityChoice choice =
                    new BestPriority().choice(book, Setting.plain().context());
            var chosen =
                    choice.summaries().get(choice.lexicographic().ordinal()).energy();
            assertThat(choice.summaries())
                    .allSatisfy(summary -> assertThat(summary.energy()).isLessThanOrEqualTo(chosen));
        });
    }
}
