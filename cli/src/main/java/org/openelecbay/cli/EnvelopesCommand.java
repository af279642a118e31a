package org.openelecbay.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openelecbay.cli.envelope.ConnectedNetwork;
import org.openelecbay.cli.envelope.EnvelopePicture;
import org.openelecbay.cli.envelope.EnvelopeText;
import org.openelecbay.cli.envelope.Form;
import org.openelecbay.cli.powerflow.NetworkFile;
import org.openelecbay.grid.envelope.EnvelopeKind;
import org.openelecbay.grid.envelope.EnvelopeRequest;
import org.openelecbay.grid.envelope.Envelopes;
import org.openelecbay.grid.envelope.OperatingEnvelopes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `envelopes`: what every connection of a network may inject or draw without asking.
@Command(
        name = "envelopes",
        mixinStandardHelpOptions = true,
        description = "Computes operating envelopes: what every connection may inject or draw on top of its load.",
        footer = "Any point within all limits together keeps the network within its band and ratings; 0.001 pu is kept"
                + " from the ends of the band. There is a connection wherever the network has a load.")
final class EnvelopesCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NETWORK", description = "Any network that powerflow reads.")
    private Path network = Path.of("");

    @Option(
            names = "--kind",
            description = "equal, proportional, maximum, weighted (fair) or weighted_sum (default: equal).")
    private EnvelopeKind kind = EnvelopeKind.EQUAL;

    @Option(
            names = "--cap-kw",
            paramLabel = "KW",
            description = "Most that a connection asks for (default: 10 up to 1 kV, else 1000).")
    private @Nullable String cap;

    @Option(names = "--format", description = "${COMPLETION-CANDIDATES} (default: table).")
    private Form format = Form.TABLE;

    @Option(names = "--draw", paramLabel = "FILE", description = "Draws the export limits into an SVG file.")
    private @Nullable Path drawing;

    @Mixin
    private GridOptions options = new GridOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        ConnectedNetwork connected = ConnectedNetwork.read(network, options.at, options.source.voltagePu());
        EnvelopeRequest request = EnvelopeRequest.of(
                connected.model(),
                connected.connections(),
                GridOptions.kw(cap, "--cap-kw", connected),
                options.limits(connected));
        OperatingEnvelopes envelopes = Envelopes.of(kind, request);
        if (drawing != null) {
            draw(drawing, envelopes);
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(
                switch (format) {
                    case TABLE -> EnvelopeText.table(connected, envelopes);
                    case JSON -> EnvelopeText.json(connected, envelopes);
                });
        out.flush();
        return Elecbay.DONE;
    }

    private void draw(Path file, OperatingEnvelopes envelopes) {
        String title = String.format(
                Locale.ROOT,
                "%s: %s export limits",
                network.getFileName(),
                kind.name().toLowerCase(Locale.ROOT).replace('_', ' '));
        OutputFile.write(
                file,
                EnvelopePicture.svg(
                        NetworkFile.solve(network, options.at, options.source.voltagePu()), envelopes, title));
    }
}
