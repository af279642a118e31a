package org.openelecbay.grid.read.ieee;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The 13 node feeder, written out in the tables' own format.
public final class FeederFolder {

    private static final String LINES = """
            Line Segment Data,,,
            Node A,Node B,Length(ft.),Config.
            632,645,500,603
            632,633,500,602
            633,634,0,XFM-1
            645,646,300,603
            650,632,2000,601
            684,652,800,607
            632,671,2000,601
            671,684,300,604
            671,680,1000,601
            671,692,0,Switch
            684,611,300,605
            692,675,500,606
            """;

    private static final String OVERHEAD = """
            Overhead Line Configurations (Config.),,,,
            Config.,Phasing,Phase,Neutral,Spacing
            ,,ACSR,ACSR,ID
            601,B A C N,"556,500 26/7",4/0 6/1,500
            602,C A B N,4/0 6/1,4/0 6/1,500
            603,C B N,1/0,1/0,505
            604,A C N,1/0,1/0,505
            605,C N,1/0,1/0,510
            """;

    private static final String CABLES = """
            Underground Cable Configurations (Config.),,,,
            Config.,Phasing,Cable,Neutral,Space ID
            606,A B C N,"250,000 AA, CN",None,515
            607,A N,"1/0 AA, TS",1/0 Cu,520
            """;

    private static final String TRANSFORMERS = """
            Transformer Data,,,,,
            ,kVA,kV-high,kV-low,R - %,X - %
            Substation:,"5,000",115 - D,4.16 Gr. Y,1,8
            XFM -1,500,4.16 - Gr.W,0.48 - Gr.W,1.1,2
            """;

    private static final String REGULATORS = """
            Regulator Data,,,
            Regulator ID:,1,,
            Line Segment:,650 - 632,,
            Location:,50,,
            Phases:,A - B -C,,
            Connection:,"3-Ph,LG",,
            Monitoring Phase:,A-B-C,,
            Bandwidth:,2.0 volts,,
            PT Ratio:,20,,
            Primary CT Rating:,700,,
            Compensator Settings:,Ph-A,Ph-B,Ph-C
            R - Setting:,3,3,3
            X - Setting:,9,9,9
            Volltage Level:,122,122,122
            ****,,,
            """;

    private static final String SPOTS = """
            Spot Loads,,,,,,,
            Node,Load,Ph-1,Ph-1,Ph-2,Ph-2,Ph-3,Ph-3
            ,Model,kW,kVAr,kW,kVAr,kW,kVAr
            634,Y-PQ,160,110,120,90,120,90
            645,Y-PQ,0,0,170,125,0,0
            646,D-Z,0,0,230,132,0,0
            652,Y-Z,128,86,0,0,0,0
            671,D-PQ,385,220,385,220,385,220
            675,Y-PQ,485,190,68,60,290,212
            692,D-I,0,0,0,0,170,151
            611,Y-I,0,0,0,0,170,80
            ,TOTAL,1158,606,973,627,1135,753
            """;

    private static final String DISTRIBUTED = """
            Distributed Loads,,,,,,,,
            Node A,Node B,Load,Ph-1,Ph-1,Ph-2,Ph-2,Ph-3,Ph-3
            ,,Model,kW,kVAr,kW,kVAr,kW,kVAr
            632,671,Y-PQ,17,10,66,38,117,68
            """;

    private static final String CAPACITORS = """
            Shunt Capacitors,,,
            Node,Ph-A,Ph-B,Ph-C
            ,kVAr,kVAr,kVAr
            675,200,200,200
            611,,,100
            Total,200,200,300
            """;

    private FeederFolder() {}

    /// Writes all tables into an empty folder.
    public static Path write(Path folder) throws IOException {
        Files.writeString(folder.resolve("line_data.csv"), LINES);
        Files.writeString(folder.resolve("config.csv"), OVERHEAD);
        Files.writeString(folder.resolve("ug_config.csv"), CABLES);
        Files.writeString(folder.resolve("transformer_data.csv"), TRANSFORMERS);
        Files.writeString(folder.resolve("regulator_data.csv"), REGULATORS);
        Files.writeString(folder.resolve("spot_load_data.csv"), SPOTS);
        Files.writeString(folder.resolve("distributed_load_data.csv"), DISTRIBUTED);
        Files.writeString(folder.resolve("cap_data.csv"), CAPACITORS);
        return folder;
    }
}
