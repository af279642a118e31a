package org.openelecbay.simulation.report;

import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;

/// Makes names and sentences from files harmless inside the page.
final class Escape {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Escape() {}

    static String html(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /// JSON that may stand inside a script element: no `<` can end the element, nothing leaves ASCII-safe ground.
    static String json(Object value) {
        String json = MAPPER.writeValueAsString(value);
        StringBuilder safe = new StringBuilder(json.length() + 1_024);
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c == '<' || c == '>' || c == '&' || c == '\u2028' || c == '\u2029') {
                safe.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                safe.append(c);
            }
        }
        return safe.toString();
    }
}
