package org.openelecbay.market.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openelecbay.market.ClearingAssert.assertThat;
import static org.openelecbay.market.RandomPositions.position;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Price;
import org.openelecbay.core.PriceBand;
import org.openelecbay.market.Property;
import org.openelecbay.market.Setting;
import org.openelecbay.market.SharingContract;
import org.openelecbay.market.SharingRule;

class BillSharingTest extends SharingContract {

    @Override
    protected SharingRule rule() {
        return new BillSharing();
    }

    @Test
    void localEnergyCostsNothingAndTheSuppliersBillIsShared() {
        assertThat(share(position("anna", -3_000), position("ben", 1_000), position("cleo", -1_000)))
                .allAt(Price.ZERO)
                .says("Local energy costs nothing; buyers share the supplier's bill at 0.15/kWh and sellers its payment"
                        + " at 0/kWh.");
    }

    @Test
    void theWarningForSellersIsDeclared() {
        assertThat(rule().exceptions().get(Property.INDIVIDUALLY_RATIONAL))
                .startsWith("Warning: sellers get nothing for energy that is used locally");
    }

    @Test
    void aPeriodSharesWhatTheSupplierChargedAndPaidInAllItsIntervals() {
        PriceBand night = new PriceBand(Setting.cents(5), Setting.cents(10));
        SharedBill bill = SharedBill.of(List.of(
                interval(1_000, 4_000, Setting.BAND), interval(0, 1_000, night), interval(3_000, 1_000, night)));

        // Drawn: 3 kWh at 20 and 1 kWh at 10 cents, shared by 6 kWh of deficits; fed in: 2 kWh at 5, by 4 kWh.
        assertThat(bill)
                .isEqualTo(new SharedBill(
                        Energy.ofWattHours(4_000),
                        Energy.ofWattHours(2_000),
                        Price.perKwh("0.116667"),
                        Price.perKwh("0.025")));
    }

    @Test
    void aPeriodWithoutDeficitsOrSurplusesHasAPriceOfZero() {
        assertThat(SharedBill.of(List.of(interval(0, 0, Setting.BAND))))
                .isEqualTo(new SharedBill(Energy.ZERO, Energy.ZERO, Price.ZERO, Price.ZERO));
        assertThat(SharedBill.of(List.of())).isEqualTo(SharedBill.of(List.of(interval(0, 0, Setting.BAND))));
    }

    private static SharedBill.Interval interval(long supply, long demand, PriceBand band) {
        return new SharedBill.Interval(Energy.ofWattHours(supply), Energy.ofWattHours(demand), band);
    }
}
