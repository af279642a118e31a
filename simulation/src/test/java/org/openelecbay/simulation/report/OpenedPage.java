package org.openelecbay.simulation.report;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A page as a browser would take it apart: elements end where HTML says so.
record OpenedPage(String html) {

    JsonNode facts() {
        return JsonMapper.builder().build().readTree(element("facts"));
    }

    /// All voltages in volt, decoded as the scripts decode them; NaN where none is known.
    double[] volts() {
        JsonNode scale = facts().get("voltages");
        ByteBuffer bytes =
                ByteBuffer.wrap(Base64.getDecoder().decode(element("voltages"))).order(ByteOrder.LITTLE_ENDIAN);
        double[] volts = new double[bytes.remaining() / Short.BYTES];
        for (int i = 0; i < volts.length; i++) {
            int step = Short.toUnsignedInt(bytes.getShort());
            volts[i] = step == VoltageStrip.NONE
                    ? Double.NaN
                    : (scale.get("lowestMillivolt").asLong()
                                    + (long) step * scale.get("stepMillivolt").asLong())
                            / 1_000.0;
        }
        return volts;
    }

    private String element(String id) {
        Matcher element = Pattern.compile("<script [^>]*id=\"" + id + "\"[^>]*>(.*?)</script", Pattern.DOTALL)
                .matcher(html);
        if (!element.find()) {
            throw new AssertionError("The page has no element " + id + ".");
        }
        return element.group(1);
    }
}
