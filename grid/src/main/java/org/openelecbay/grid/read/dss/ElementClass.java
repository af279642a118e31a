package org.openelecbay.grid.read.dss;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The classes of elements that make a network, with their properties in the order that unnamed values follow.
///
/// A property in `ignored` does not change a power flow at one point of time, or only through what the reader says it
/// leaves out.
enum ElementClass {
    VSOURCE(
            "bus1 basekv pu angle frequency phases mvasc3 mvasc1 x1r1 x0r0 isc3 isc1 r1 x1 r0 x0 scantype sequence bus2"
                    + " z1 z0 z2 puz1 puz0 puz2 basemva yearly daily duty model puzideal spectrum",
            "frequency scantype sequence yearly daily duty model spectrum"),
    LINECODE(
            "nphases r1 x1 r0 x0 c1 c0 units rmatrix xmatrix cmatrix basefreq normamps emergamps faultrate pctperm"
                    + " repair kron rg xg rho neutral b1 b0 seasons ratings linetype",
            "emergamps faultrate pctperm repair rg xg rho seasons ratings linetype"),
    LINE(
            "bus1 bus2 linecode length phases r1 x1 r0 x0 c1 c0 rmatrix xmatrix cmatrix switch rg xg rho geometry units"
                    + " spacing wires earthmodel cncables tscables b1 b0 seasons ratings linetype normamps emergamps"
                    + " faultrate pctperm repair",
            "rg xg rho earthmodel seasons ratings linetype emergamps faultrate pctperm repair"),
    LOAD(
            "phases bus1 kv kw pf model yearly daily duty growth conn kvar rneut xneut status class vminpu vmaxpu"
                    + " vminnorm vminemerg xfkva allocationfactor kva %mean %stddev cvrwatts cvrvars kwh kwhdays cfactor"
                    + " cvrcurve numcust zipv %seriesrl relweight vlowpu puxharm xrharm spectrum",
            "yearly daily duty growth status class vminpu vmaxpu vminnorm vminemerg %mean %stddev cvrcurve numcust"
                    + " %seriesrl relweight vlowpu puxharm xrharm spectrum"),
    CAPACITOR(
            "bus1 bus2 phases kvar kv conn cmatrix cuf r xl harm numsteps states normamps emergamps faultrate pctperm"
                    + " repair",
            "harm numsteps normamps emergamps faultrate pctperm repair"),
    TRANSFORMER(
            "phases windings wdg bus conn kv kva tap %r rneut xneut buses conns kvs kvas taps xhl xht xlt xscarray"
                    + " thermal n m flrise hsrise %loadloss %noloadloss normhkva emerghkva sub maxtap mintap numtaps"
                    + " subname %imag ppm_antifloat %rs bank xfmrcode xrconst x12 x13 x23 leadlag wdgcurrents core"
                    + " rdcohms seasons ratings normamps emergamps faultrate pctperm repair",
            "thermal n m flrise hsrise normhkva emerghkva sub subname ppm_antifloat bank xrconst wdgcurrents core"
                    + " rdcohms seasons ratings normamps emergamps faultrate pctperm repair"),
    REGCONTROL(
            "transformer winding vreg band ptratio ctprim r x bus delay reversible revvreg revband revr revx tapdelay"
                    + " debugtrace maxtapchange inversetime tapwinding vlimit ptphase revthreshold revdelay revneutral"
                    + " eventlog remoteptratio tapnum reset ldc_z rev_z cogen",
            "reversible revvreg revband revr revx tapdelay debugtrace maxtapchange inversetime revthreshold revdelay"
                    + " revneutral eventlog reset rev_z cogen");

    /// What every class has, after its own properties.
    private static final String COMMON = " basefreq enabled like";

    /// Classes that only measure, protect or describe other times than this one.
    static final Set<String> BESIDE = Set.of(
            "capcontrol",
            "energymeter",
            "monitor",
            "sensor",
            "loadshape",
            "growthshape",
            "priceshape",
            "tshape",
            "tcc_curve",
            "xycurve",
            "spectrum",
            "fuse",
            "recloser",
            "relay",
            "swtcontrol",
            "wiredata",
            "cndata",
            "tsdata",
            "linegeometry",
            "linespacing",
            "xfmrcode");

    private static final Map<ElementClass, List<String>> PROPERTIES = words(each -> each.properties + COMMON);
    private static final Map<ElementClass, List<String>> IGNORED = words(each -> each.ignored);

    private final String properties;
    private final String ignored;

    ElementClass(String properties, String ignored) {
        this.properties = properties;
        this.ignored = ignored;
    }

    private static Map<ElementClass, List<String>> words(Function<ElementClass, String> written) {
        Map<ElementClass, List<String>> words = new EnumMap<>(ElementClass.class);
        for (ElementClass each : values()) {
            words.put(
                    each,
                    Arrays.stream(written.apply(each).split(" ", -1)).distinct().toList());
        }
        return words;
    }

    private List<String> properties() {
        return PROPERTIES.getOrDefault(this, List.of());
    }

    static @Nullable ElementClass of(String name) {
        for (ElementClass each : values()) {
            if (each.name().equalsIgnoreCase(name)) {
                return each;
            }
        }
        return null;
    }

    String label() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }

    boolean ignores(String property) {
        return IGNORED.getOrDefault(this, List.of()).contains(property);
    }

    /// The property of this name, or the first whose name starts so; absent when there is none.
    @Nullable
    String property(String written) {
        String key = written.toLowerCase(Locale.ROOT);
        if (properties().contains(key)) {
            return key;
        }
        return properties().stream()
                .filter(each -> each.startsWith(key))
                .findFirst()
                .orElse(null);
    }

    /// The property that an unnamed value sets after one for `previous`; absent after the last.
    @Nullable
    String following(@Nullable String previous) {
        int next = previous == null ? 0 : properties().indexOf(previous) + 1;
        return next < properties().size() ? properties().get(next) : null;
    }

    String known() {
        return String.join(", ", properties());
    }
}
