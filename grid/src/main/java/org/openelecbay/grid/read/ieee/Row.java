package org.openelecbay.grid.read.ieee;

import java.util.List;
import java.util.function.Supplier;
import org.openelecbay.grid.read.UnreadableNetwork;

/// One line of a table.
///
/// @param file for errors
/// @param line counted from 1
/// @param cells trimmed
record Row(String file, int line, List<String> cells) {

    String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    String required(int column, String name) {
        String cell = cell(column);
        if (cell.isEmpty()) {
            throw wrong(name, "", "is empty.", "Every line needs a value here.");
        }
        return cell;
    }

    /// A finite number; thousands may be separated by commas and a unit may follow.
    double number(int column, String name) {
        return number(required(column, name), name);
    }

    double number(String cell, String name) {
        String plain = cell.replace(",", "").split("\\s+", -1)[0];
        try {
            double number = Double.parseDouble(plain);
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw wrong(name, cell, "\"" + cell + "\" is not a number.", "Use a point for decimals.");
        }
        throw wrong(name, cell, cell + " is not finite.", "Use a point for decimals.");
    }

    /// Zero where the cell is empty.
    double numberOrZero(int column, String name) {
        return cell(column).isEmpty() ? 0 : number(column, name);
    }

    /// The cells behind the first that are not empty.
    List<String> values() {
        return cells.stream().skip(1).filter(each -> !each.isEmpty()).toList();
    }

    UnreadableNetwork wrong(String column, String value, String problem, String hint) {
        return UnreadableNetwork.value(file, line, column, value, problem, hint);
    }

    /// Builds an element of this line; what it refuses is reported with this place.
    <T> T build(Supplier<T> element) {
        try {
            return element.get();
        } catch (IllegalArgumentException e) {
            throw UnreadableNetwork.line(file, line, String.valueOf(e.getMessage()), "");
        }
    }
}
