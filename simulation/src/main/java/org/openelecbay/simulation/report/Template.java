package org.openelecbay.simulation.report;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A page with places `{{name}}`, each filled once; what is filled in is not searched again.
///
/// @param text the page
record Template(String text) {

    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z]+)}}");

    static Template named(String resource) {
        return new Template(PageParts.read(resource));
    }

    /// The page with all its places filled.
    ///
    /// @throws IllegalArgumentException when a place has no part
    String fill(Map<String, String> parts) {
        StringBuilder page = new StringBuilder();
        Matcher place = PLACE.matcher(text);
        int copied = 0;
        while (place.find()) {
            String part = parts.get(place.group(1));
            if (part == null) {
                throw new IllegalArgumentException("The page has a place for " + place.group(1) + ", but no part.");
            }
            page.append(text, copied, place.start()).append(part);
            copied = place.end();
        }
        return page.append(text, copied, text.length()).toString();
    }
}
