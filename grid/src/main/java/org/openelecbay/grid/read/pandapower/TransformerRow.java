package org.openelecbay.grid.read.pandapower;

import java.util.Locale;
import org.openelecbay.grid.read.CsvRow;
import org.openelecbay.grid.read.table.TransformerData;

/// A line of the table of two-winding transformers, its tap changer included.
///
/// A step adds `tap_step_percent` of the rated voltage, turned by `tap_step_degree`, at the side of the tap; an ideal
/// phase shifter turns only.
final class TransformerRow {

    private TransformerRow() {}

    static TransformerData of(CsvRow row) {
        double high = row.number("vn_hv_kv");
        double low = row.number("vn_lv_kv");
        double steps = Cells.number(row, "tap_pos", 0) - Cells.number(row, "tap_neutral", 0);
        String side = steps == 0 ? "" : Cells.text(row, "tap_side", "").toLowerCase(Locale.ROOT);
        double percent = Cells.number(row, "tap_step_percent", 0);
        double degree = Cells.number(row, "tap_step_degree", 0);
        double shift = Cells.number(row, "shift_degree", 0);
        double atHigh = high;
        double atLow = low;
        if (side.equals("hv") || side.equals("lv")) {
            int direction = side.equals("hv") ? 1 : -1;
            if (isIdealShifter(row)) {
                shift += direction
                        * (degree == 0 ? 2 * Math.toDegrees(Math.asin(steps * percent / 100 / 2)) : degree * steps);
            } else {
                double along = 1 + steps * percent / 100 * Math.cos(Math.toRadians(degree));
                double across = steps * percent / 100 * Math.sin(Math.toRadians(degree));
                double factor = degree == 0 ? along : Math.hypot(along, across);
                atHigh *= direction > 0 ? factor : 1;
                atLow *= direction > 0 ? 1 : factor;
                shift += direction * Math.toDegrees(Math.atan(across / along));
            }
        } else if (!side.isEmpty()) {
            throw row.wrong("tap_side", side, side + " is no side of a transformer.", "Write hv or lv.");
        }
        return new TransformerData(
                row.number("sn_mva"),
                high,
                low,
                atHigh,
                atLow,
                shift,
                row.number("vk_percent"),
                row.number("vkr_percent"),
                Cells.number(row, "pfe_kw", 0),
                Cells.number(row, "i0_percent", 0),
                (int) Cells.number(row, "parallel", 1),
                Cells.number(row, "df", 1),
                Cells.number(row, "leakage_resistance_ratio_hv", 0.5),
                Cells.number(row, "leakage_reactance_ratio_hv", 0.5));
    }

    private static boolean isIdealShifter(CsvRow row) {
        return Cells.text(row, "tap_changer_type", "").equalsIgnoreCase("Ideal")
                || row.flag("tap_phase_shifter", false);
    }
}
