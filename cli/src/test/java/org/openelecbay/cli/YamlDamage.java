package org.openelecbay.cli;

import java.util.List;
import java.util.stream.Stream;

/// One slip in examples/european-lv/scenario.yaml.
///
/// @param story what somebody did
/// @param before as the file stands
/// @param after as it was written instead
/// @param inSchema whether the published schema can see it
/// @param words what the complaint names, beside the line
record YamlDamage(String story, String before, String after, boolean inSchema, List<String> words) {

    static Stream<YamlDamage> all() {
        return Stream.of(general(), times(), prices(), conduct(), sun(), storage(), network(), settings(), indicators())
                .flatMap(List::stream);
    }

    private static List<YamlDamage> general() {
        return List.of(
                seen("a capital in the name", "name: european-lv", "name: European LV", "name", "European LV"),
                seen("a path as the name", "name: european-lv", "name: ../elsewhere", "name", "../elsewhere"),
                seen("an empty title", "title: A hundred", "title: '' # A hundred", "title", "\"\""),
                seen("a title of two lines", "title: A hundred", "title: \"A\\nhundred\" # ", "title", "A\\nhundred"),
                seen("a title that is a list", "title: A hundred", "title: [A, hundred] # ", "title"),
                seen("a seed in words", "seed: 180", "seed: often", "seed", "often"),
                seen("a seed with a fraction", "seed: 180", "seed: 1.5", "seed", "1.5"),
                seen("a seed beyond a long", "seed: 180", "seed: 99999999999999999999", "seed", "9999999999"),
                unseen("an unknown rule", "rule: priorities", "rule: prioritys", "rule", "prioritys", "priorities"),
                seen("an empty rule", "rule: priorities", "rule: ''", "rule", "\"\""),
                seen("an unknown distance", "rule: priorities", "distance: crow\nrule: priorities", "distance", "crow"),
                seen("a misspelt field", "currency: USD", "curency: USD", "curency", "currency"),
                seen("a field of another section", "levy: 0.001", "capacityKwh: 5", "charges.capacityKwh"),
                seen("a field that nobody knows", "errorPercent: 10", "errorPercent: 10\n  bias: 3", "forecast.bias"),
                seen("an error above all", "errorPercent: 10", "errorPercent: 101", "forecast.errorPercent", "101"),
                seen("a section without fields", "forecast:\n  errorPercent: 10", "forecast: 10", "forecast"),
                unseen("a field that stands twice", "seed: 180", "seed: 180\nseed: 181", "seed", "twice"),
                unseen("a missing table of members", "members: members.csv", "members: people.csv", "people.csv"),
                unseen("missing preferences", "members: members.csv", PREFERENCES, "preferences", "wishes.csv"),
                unseen("a folder for a table", "members: members.csv", "members: feeder", "members", "feeder"),
                unseen("a path that is none", "members: members.csv", "members: \"a\\0b\"", "members"),
                seen("a power factor above one", "powerFactor: 0.95", "powerFactor: 95", "load.powerFactor", "95"),
                seen(
                        "a trader that nobody knows",
                        "members: members.csv",
                        bidding("fox", "9"),
                        "bidding.trader",
                        "fox"),
                seen("no shout at all", "members: members.csv", bidding("zip", "0"), "bidding.shoutsPerSlot", "\"0\""),
                seen(
                        "a misspelt trader",
                        "members: members.csv",
                        "bidding: {tradr: zip}\nmembers: members.csv",
                        "tradr"),
                seen("a power factor of nothing", "powerFactor: 0.95", "powerFactor: .nan", "powerFactor", ".nan"));
    }

    private static List<YamlDamage> times() {
        return List.of(
                seen("a start without a zone", "08:00:00Z", "08:00:00", "time.start", "2017-05-24T08:00:00"),
                seen("a start within an hour", "08:00:00Z", "08:30:00Z", "time.start", "08:30:00Z"),
                seen("a start within a second", "08:00:00Z", "08:00:00.5Z", "time.start", "08:00:00.5Z"),
                seen("a start in words", "2017-05-24T08:00:00Z", "yesterday", "time.start", "yesterday"),
                seen("a start at the end of time", "2017-05-24T08", "+999999999-12-31T08", "time.start"),
                seen("an offset of a city", "\"-08:00\"", "Pacific", "time.localOffset", "Pacific"),
                unseen("an offset beyond a day", "\"-08:00\"", "\"-28:00\"", "time.localOffset", "-28:00"),
                seen("no slot", "slots: 288", "slots: 0", "time.slots", "\"0\""),
                seen("half a slot", "slots: 288", "slots: 288.5", "time.slots", "288.5"),
                unseen("more slots than weather", "slots: 288", "slots: 289", "weather.csv", "2017-05-25T08:00:00Z"),
                unseen("years of slots", "slots: 288", "slots: 500000", "time.slots", "500000"),
                seen("slots that fill no hour", "slotMinutes: 5", "slotMinutes: 7", "time.slotMinutes", "\"7\""),
                seen("slots of a day", "slotMinutes: 5", "slotMinutes: 1440", "time.slotMinutes", "1440"),
                seen("a gate after delivery", "gateClosureMinutes: 5", "gateClosureMinutes: -5", "gateClosure", "-5"),
                seen("a time without slots", "  slots: 288\n", "", "time.slots", "missing"));
    }

    private static List<YamlDamage> prices() {
        return List.of(
                seen("a negative tariff", "importPrice: 0.20", "importPrice: -0.20", "supplier.importPrice", "-0.20"),
                seen("a price in words", "importPrice: 0.20", "importPrice: cheap", "supplier.importPrice", "cheap"),
                seen("a price per MWh", "importPrice: 0.20", "importPrice: 200000", "importPrice", "200000"),
                unseen("a price finer than a micro", "importPrice: 0.20", "importPrice: 0.2000001", "0.2000001"),
                seen("a price that is no number", "importPrice: 0.20", "importPrice: .NaN", "importPrice", ".NaN"),
                seen("a comma in a price", "importPrice: 0.20", "importPrice: 0,20", "importPrice", "0,20"),
                unseen("exchanged tariffs", "exportPrice: 0.09", "exportPrice: 0.90", "exportPrice", "0.90"),
                seen("a missing tariff", "  exportPrice: 0.09\n", "", "supplier.exportPrice", "missing"),
                unseen("exchanged limits", "lowestLimit: 0", "lowestLimit: 0.5", "orders.highestLimit", "0.20"),
                seen("a negative fee", "serviceFee: 0.001", "serviceFee: -0.001", "charges.serviceFee", "-0.001"),
                seen("a negative penalty", "penalty: 0.02", "penalty: -0.02", "charges.penalty", "-0.02"),
                seen("a tolerance above all", "tolerancePercent: 10", "tolerancePercent: 110", "tolerance", "110"),
                seen("a tolerance with a fraction", "tolerancePercent: 10", "tolerancePercent: 2.5", "2.5"),
                seen("periods that are no list", FLAT, "supplier:\n  periods: 3", "supplier.periods"),
                seen("a period without fields", FLAT, "supplier:\n  periods:\n    - 3", "supplier.periods"),
                seen("no period at all", FLAT, "supplier:\n  periods: []", "supplier.periods", "00:00"),
                seen("a period and flat prices", "supplier:", "supplier:\n  periods: []", "supplier.importPrice"),
                unseen("overlapping periods", FLAT, periods("00:00", "08:00", "07:00", "24:00"), "07:00", "08:00"),
                unseen("a gap between periods", FLAT, periods("00:00", "06:00", "07:00", "24:00"), "07:00", "06:00"),
                unseen("a day that ends early", FLAT, periods("00:00", "06:00", "06:00", "22:00"), "22:00"),
                unseen(
                        "a period that ends before it starts",
                        FLAT,
                        periods("00:00", "06:00", "22:00", "06:00"),
                        "06:00"),
                unseen("a period inside a slot", FLAT, periods("00:00", "06:02", "06:02", "24:00"), "06:02", "slot"),
                seen("a period with seconds", FLAT, periods("00:00", "06:00:30", "06:00", "24:00"), "06:00:30"),
                seen("a period at noon in words", FLAT, periods("00:00", "noon", "12:00", "24:00"), "noon"));
    }

    private static List<YamlDamage> conduct() {
        return List.of(
                seen("an unknown method", "lossPrice: 0.09", "lossPrice: 0.09\n  deviation: netting #", "netting"),
                seen("an unknown receiver", "lossPrice: 0.09", "lossPrice: 0.09\n  penalties: operator #", "operator"),
                seen(
                        "excess in numbers",
                        "lossPrice: 0.09",
                        "lossPrice: 0.09\n  penaliseExcess: 1 #",
                        "penaliseExcess"),
                seen("a reputation in percent", MEMBERS, reputation("80", "0.3"), "reputation.initial", "80"),
                seen("a surcharge in percent", MEMBERS, reputation("1", "30"), "reputation.kappa", "30"),
                unseen("a surcharge too fine", MEMBERS, reputation("1", "0.1234567"), "reputation.kappa", "0.1234567"),
                seen("a reputation half told", MEMBERS, MEMBERS + "\nreputation:\n  eta: 0.2", "reputation.kappa"),
                unseen("missing arrears", MEMBERS, late("7", "late.csv"), "lateFees.arrears", "late.csv"),
                unseen("arrears of another table", MEMBERS, late("7", "members.csv"), "members.csv", "member"),
                seen("a period of no days", MEMBERS, late("0", "members.csv"), "lateFees.periodDays", "\"0\""));
    }

    private static final String MEMBERS = "members: members.csv";

    private static String reputation(String initial, String kappa) {
        return MEMBERS + "\nreputation:\n  eta: 0.2\n  kappa: " + kappa + "\n  rMin: 0.5\n  initial: " + initial
                + "\n  newcomers: 0.8\n  probation: 12";
    }

    private static String late(String period, String arrears) {
        return MEMBERS + "\nlateFees:\n  graceDays: 3\n  periodDays: " + period
                + "\n  rate: 0.02\n  capShare: 0.1\n  arrears: " + arrears;
    }

    private static List<YamlDamage> sun() {
        return List.of(
                seen("a latitude beyond the pole", "latitude: 34.09", "latitude: 123", "solar.latitude", "123"),
                seen("a longitude beyond the date line", "-117.44", "-217.44", "solar.longitude", "-217.44"),
                seen("a latitude that is no number", "latitude: 34.09", "latitude: .nan", "solar.latitude", ".nan"),
                seen("a latitude in degrees and minutes", "latitude: 34.09", "latitude: 34N05", "34N05"),
                seen("a hexadecimal latitude", "latitude: 34.09", "latitude: 0x1p3", "0x1p3"),
                seen("a negative scale", "scale: 1.0", "scale: -1", "solar.scale", "-1"),
                seen("an infinite scale", "scale: 1.0", "scale: .inf", "solar.scale", ".inf"),
                unseen(
                        "a missing weather file",
                        "weather: weather.csv",
                        "weather: rain.csv",
                        "solar.weather",
                        "rain.csv"));
    }

    private static List<YamlDamage> storage() {
        return List.of(
                unseen(
                        "a content below the floor",
                        "initialPercent: 42.6",
                        "initialPercent: 20",
                        "storage.initialPercent"),
                unseen(
                        "a content above the ceiling",
                        "initialPercent: 42.6",
                        "initialPercent: 81",
                        "initialPercent",
                        "81"),
                unseen("exchanged bounds", "lowestPercent: 30", "lowestPercent: 90", "storage.highestPercent", "80"),
                seen("a content above all", "initialPercent: 42.6", "initialPercent: 150", "initialPercent", "150"),
                seen("a negative capacity", "capacityKwh: 1250", "capacityKwh: -1", "storage.capacityKwh", "-1"),
                unseen("a capacity finer than a Wh", "capacityKwh: 1250", "capacityKwh: 1.0005", "1.0005"),
                seen("an absurd capacity", "capacityKwh: 1250", "capacityKwh: 1e20", "storage.capacityKwh", "1e20"),
                seen("an efficiency above one", "chargeEfficiencyPercent: 100", "chargeEfficiencyPercent: 110", "110"),
                seen("no efficiency", "dischargeEfficiencyPercent: 100", "dischargeEfficiencyPercent: 0", "\"0\""),
                unseen(
                        "a battery that sells at a loss",
                        "chargePrice: 0.12",
                        "chargePrice: 0.18",
                        "chargePrice",
                        "0.18"),
                seen("a negative vehicle price", "vehiclePrice: 0.17", "vehiclePrice: -0.17", "vehiclePrice", "-0.17"),
                seen("a misspelt bound", "highestPercent: 80", "higestPercent: 80", "storage.higestPercent"));
    }

    private static List<YamlDamage> network() {
        return List.of(
                unseen("a missing feeder", "feeder: feeder", "feeder: nowhere", "network.feeder", "nowhere"),
                unseen("a file for a feeder", "feeder: feeder", "feeder: members.csv", "network.feeder", "members.csv"),
                seen("a source voltage in volts", "sourceVoltagePu: 1.00", "sourceVoltagePu: 416", "416"),
                seen("a nominal voltage of nothing", "nominalVolt: 230", "nominalVolt: 0", "network.nominalVolt"),
                unseen("an exchanged band", "lowestPu: 0.94", "lowestPu: 1.20", "network.highestPu", "1.10"),
                unseen("an empty band", "lowestPu: 0.94", "lowestPu: 1.10", "network.marginVolt"),
                unseen("a margin as wide as the band", "marginVolt: 1.0", "marginVolt: 20", "network.marginVolt", "20"),
                seen("a negative margin", "marginVolt: 1.0", "marginVolt: -1", "network.marginVolt", "-1"),
                seen("a rating margin above all", "ratingMarginPercent: 3", "ratingMarginPercent: 95", "95"),
                seen("an unbalance above all", "mostUnbalancePercent: 2", "mostUnbalancePercent: 200", "200"),
                seen("a switch with a number", "tightening: true", "tightening: 2", "network.tightening", "\"2\""),
                unseen("a rating of no line", "    4c_.1: 180", "    4c_10: 180", "network.ratingsAmpere", "4c_10"),
                seen("a rating of nothing", "4c_.1: 180", "4c_.1: 0", "network.ratingsAmpere.4c_.1", "\"0\""));
    }

    private static List<YamlDamage> settings() {
        return List.of(
                unseen(
                        "a setting of no rule",
                        SETTINGS,
                        SET + "call-action:\n    k: 0.5",
                        "call-action",
                        "call-auction"),
                seen("a rule in capitals", SETTINGS, SET + "Call-Auction:\n    k: 0.5", "Call-Auction"),
                unseen("no setting of its rule", SETTINGS, SET + "call-auction:\n    q: 1", "call-auction.q", "k"),
                unseen("a setting out of range", SETTINGS, SET + "call-auction:\n    k: 1.5", "k", "1.5", "0 to 1"),
                unseen("a word that is no choice", SETTINGS, SET + "call-auction:\n    ties: luck", "luck", "time"),
                unseen("a setting of a rule without any", SETTINGS, SET + "priorities:\n    k: 1", "priorities"),
                seen("settings that are no fields", SETTINGS, SET + "call-auction: 3", "ruleSettings.call-auction"),
                seen("a setting with several values", SETTINGS, SET + "call-auction:\n    k: [1]", "call-auction.k"));
    }

    private static List<YamlDamage> indicators() {
        String table = "carbonTable: carbon.csv";
        return List.of(
                unseen(
                        "a missing table of carbon",
                        table,
                        "carbonTable: soot.csv",
                        "indicators.carbonTable",
                        "soot.csv"),
                seen("two carbon intensities", table, "carbonKgPerKwh: 0.2\n  " + table, "indicators.carbonTable"),
                seen("a negative intensity", table, "carbonKgPerKwh: -0.2", "indicators.carbonKgPerKwh", "-0.2"),
                seen("grams for kilograms", table, "carbonKgPerKwh: 700", "indicators.carbonKgPerKwh", "700"),
                unseen("weather for carbon", table, "carbonTable: weather.csv", "weather.csv", "kgPerKwh"),
                seen("a negative network price", table, "networkPrice: -0.1", "indicators.networkPrice", "-0.1"),
                seen("a wholesale price in words", table, "wholesalePrice: cheap", "wholesalePrice", "cheap"),
                seen("an indicator that nobody knows", table, "waterTable: 3", "indicators.waterTable"));
    }

    private static final String SETTINGS = "ruleSettings:\n  vcg:\n    financing: operator";

    private static final String SET = "ruleSettings:\n  ";

    private static final String PREFERENCES = "members: members.csv\npreferences: wishes.csv";

    private static final String FLAT = "supplier:                      # the tariffs of the paper\n"
            + "  importPrice: 0.20\n  exportPrice: 0.09\n";

    private static String bidding(String trader, String shouts) {
        return "bidding: {trader: " + trader + ", shoutsPerSlot: " + shouts + "}\nmembers: members.csv";
    }

    private static String periods(String from, String to, String then, String end) {
        String prices = "      importPrice: 0.2\n      exportPrice: 0.1\n";
        return "supplier:\n  periods:\n    - from: \"" + from + "\"\n      to: \"" + to + "\"\n" + prices
                + "    - from: \"" + then + "\"\n      to: \"" + end + "\"\n" + prices;
    }

    private static YamlDamage seen(String story, String before, String after, String... words) {
        return new YamlDamage(story, before, after, true, List.of(words));
    }

    private static YamlDamage unseen(String story, String before, String after, String... words) {
        return new YamlDamage(story, before, after, false, List.of(words));
    }

    @Override
    public String toString() {
        return story;
    }
}
