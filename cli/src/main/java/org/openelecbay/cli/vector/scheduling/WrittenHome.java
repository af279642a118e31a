package org.openelecbay.cli.vector.scheduling;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.UnusableCase;
import org.openelecbay.home.equipment.Equipment;
import org.openelecbay.home.equipment.Storage;
import org.openelecbay.home.equipment.Terminal;
import org.openelecbay.home.equipment.Vehicle;
import org.openelecbay.home.schedule.Contract;
import org.openelecbay.home.schedule.Household;
import org.openelecbay.home.schedule.Steps;

/// A home as the scheduling vectors write it. Absent: no load, no limit, no loss, no wear, hourly steps,
/// and the content at the begin asked again at the end.
final class WrittenHome {

    /// Money per kWh that is not served, far above the prices of the vectors.
    static final double SHORTFALL_PER_KWH = 100;

    private final Given inputs;
    private final int count;

    WrittenHome(Given inputs, String priceField) {
        this.inputs = inputs;
        count = inputs.at(priceField).elements().size();
    }

    int count() {
        return count;
    }

    double hours() {
        return inputs.number("dtHours", 1);
    }

    /// A list with a number for each step, or one number for all.
    double[] series(String field, double otherwise) {
        return series(inputs, field, otherwise);
    }

    double[] series(Given from, String field, double otherwise) {
        if (!from.has(field) || !from.at(field).node().isArray()) {
            double[] series = new double[count];
            Arrays.fill(series, from.number(field, otherwise));
            return series;
        }
        return from.numbers(field);
    }

    /// A contract at these prices with the limits of the case.
    Contract contract(double[] importPrice, double[] exportPrice) {
        double limit = inputs.number("gridLimitKw", Double.POSITIVE_INFINITY);
        return new Contract(
                importPrice,
                exportPrice,
                series("networkFee", 0),
                series("importLimitKw", limit),
                series("exportLimitKw", limit),
                inputs.number("peakPricePerKw", 0),
                SHORTFALL_PER_KWH);
    }

    /// A home that buys and sells at one price.
    Household atOnePrice(double[] price, Equipment... equipment) {
        return home(contract(price, price), new double[count], List.of(equipment));
    }

    Household home(Contract contract, double[] loadKw, List<Equipment> equipment) {
        return new Household(new Steps(count, hours()), contract, loadKw, equipment);
    }

    static Storage battery(Given battery, double wearPerKw2h, Terminal terminal) {
        double capacity = battery.number("capacityKwh", battery.number("socMaxKwh", 0));
        return new Storage(
                "battery",
                battery.number("soc0Kwh"),
                battery.number("socMinKwh", 0),
                battery.number("socMaxKwh", capacity),
                battery.number("pChargeMaxKw"),
                battery.number("pDischargeMaxKw"),
                battery.number("etaCharge", 1),
                battery.number("etaDischarge", 1),
                battery.number("selfDischargePerHour", 0),
                battery.number("degradationPerKwhThroughput", 0),
                wearPerKw2h,
                terminal);
    }

    /// `soc_T >= soc_0`, `soc_T = soc_0` or `none`; the first when nothing is said.
    static Terminal terminal(Given given) {
        if (!given.has("terminal")) {
            return Terminal.AS_BEGUN;
        }
        String text = given.text("terminal").toLowerCase(Locale.ROOT);
        if (text.contains(">=")) {
            return Terminal.AS_BEGUN;
        }
        if (text.contains("=")) {
            return new Terminal.Exactly(given.number("soc0Kwh"));
        }
        if (text.equals("none") || text.equals("free")) {
            return new Terminal.Worth(0);
        }
        throw new UnusableCase(
                "The terminal rule is " + text + ", where soc_T >= soc_0, soc_T = soc_0 or none is" + " expected.");
    }

    static Vehicle car(Given car, int arrival, int departure, double dischargeKw) {
        double required = car.number("requiredKwh");
        double capacity = car.number("capacityKwh", Math.max(required, car.number("e0Kwh")));
        double both = car.number("eta", 1);
        return new Vehicle(
                "car",
                Math.min(car.number("eMinKwh", 0), capacity),
                capacity,
                car.number("pMaxKw"),
                dischargeKw,
                car.number("etaCharge", both),
                car.number("etaDischarge", both),
                car.number("v2gWearPerKwh", 0),
                SHORTFALL_PER_KWH,
                List.of(new Vehicle.Stay(arrival, departure, car.number("e0Kwh"), required)));
    }
}
