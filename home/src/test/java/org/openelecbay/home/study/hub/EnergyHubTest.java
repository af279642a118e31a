package org.openelecbay.home.study.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.openelecbay.home.chance.Property;

class EnergyHubTest {

    private static HubEquipment random(RandomGenerator random) {
        return new HubEquipment(
                random.nextDouble(0.2, 0.45),
                random.nextDouble(0.3, 0.5),
                random.nextDouble(0, 60),
                random.nextDouble(0.7, 0.98),
                Double.POSITIVE_INFINITY,
                random.nextDouble(2, 4),
                random.nextDouble(0, 15));
    }

    private static HubStep needs(RandomGenerator random) {
        double price = random.nextDouble(0.1, 0.4);
        return new HubStep(
                random.nextDouble(-10, 40), random.nextDouble(20, 60), price, price * random.nextDouble(), 0.08);
    }

    @Test
    void aBoilerAloneBurnsWhatTheHeatNeeds() {
        HubPlan plan = new EnergyHub(HubEquipment.boiler(0.9), new HubStep(3, 18, 0.3, 0.1, 0.09)).plan();

        assertThat(plan.boilerGasKwh()).isCloseTo(20, within(1e-7));
        assertThat(plan.cost()).isCloseTo(20 * 0.09 + 3 * 0.3, within(1e-8));
        assertThat(plan.heatDual()).isCloseTo(0.1, within(1e-7));
        assertThat(plan.electricityDual()).isCloseTo(0.3, within(1e-7));
    }

    @Test
    void noMixOnAFineGridIsCheaper() {
        RandomGenerator random = Property.random("energy-hub");
        for (int k = 0; k < 20; k++) {
            HubEquipment equipment = random(random);
            HubStep step = needs(random);
            double cost = new EnergyHub(equipment, step).plan().cost();
            for (int chp = 0; chp <= 60; chp++) {
                for (int pump = 0; pump <= 60; pump++) {
                    double gas = equipment.cogenerationMostKwh() * chp / 60;
                    double power = equipment.heatPumpMostKwh() * pump / 60;
                    double heat = step.heatKwh() - equipment.cogenerationHeat() * gas - equipment.heatPumpCop() * power;
                    if (heat >= 0) {
                        double net = step.electricityKwh() + power - equipment.cogenerationElectric() * gas;
                        double mix = (gas + heat / equipment.boilerEfficiency()) * step.gasPrice()
                                + net * (net > 0 ? step.importPrice() : step.exportPrice());
                        assertThat(cost).isLessThanOrEqualTo(mix + 1e-7);
                    }
                }
            }
        }
    }

    @Test
    void theDualsAreWhatOneMoreKilowattHourCosts() {
        RandomGenerator random = Property.random("hub-duals");
        for (int k = 0; k < 20; k++) {
            HubEquipment equipment = random(random);
            HubStep step = needs(random);
            HubPlan plan = new EnergyHub(equipment, step).plan();
            double much = 1e-3;
            HubStep power = new HubStep(
                    step.electricityKwh() + much, step.heatKwh(), step.importPrice(), step.exportPrice(), 0.08);
            HubStep heat = new HubStep(
                    step.electricityKwh(), step.heatKwh() + much, step.importPrice(), step.exportPrice(), 0.08);

            assertThat((new EnergyHub(equipment, power).plan().cost() - plan.cost()) / much)
                    .isCloseTo(plan.electricityDual(), within(1e-4));
            assertThat((new EnergyHub(equipment, heat).plan().cost() - plan.cost()) / much)
                    .isCloseTo(plan.heatDual(), within(1e-4));
        }
    }

    @Test
    void heatThatNothingCanMakeIsNamed() {
        HubEquipment small = new HubEquipment(0, 0, 0, 0.9, 10, 0, 0);

        assertThatThrownBy(() -> new EnergyHub(small, new HubStep(0, 18, 0.3, 0.1, 0.09)).plan())
                .hasMessageContaining("18.0 kWh of heat");
        assertThatThrownBy(() -> new HubStep(0, 1, 0.1, 0.3, 0.1)).hasMessageContaining("Exchange the two prices");
    }
}
