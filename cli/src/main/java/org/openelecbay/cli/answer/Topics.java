package org.openelecbay.cli.answer;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openelecbay.cli.answer.Answer.Failed;
import org.openelecbay.cli.answer.Answer.Solved;
import org.openelecbay.cli.answer.Answer.Unsupported;
import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Resolution;
import org.openelecbay.cli.vector.Topic;
import org.openelecbay.cli.vector.VectorCase;
import org.openelecbay.cli.vector.grid.AcOptimalFlows;
import org.openelecbay.cli.vector.grid.CapacitorBanks;
import org.openelecbay.cli.vector.grid.ConeOptimalFlows;
import org.openelecbay.cli.vector.grid.DsoLoops;
import org.openelecbay.cli.vector.grid.DualPrices;
import org.openelecbay.cli.vector.grid.EnvelopeLimits;
import org.openelecbay.cli.vector.grid.FourWireLine;
import org.openelecbay.cli.vector.grid.GeneratorClearings;
import org.openelecbay.cli.vector.grid.InexactRelaxations;
import org.openelecbay.cli.vector.grid.LineCodes;
import org.openelecbay.cli.vector.grid.LinearOptimalFlows;
import org.openelecbay.cli.vector.grid.LossShares;
import org.openelecbay.cli.vector.grid.MeshedPowerFlow;
import org.openelecbay.cli.vector.grid.NetworkDistances;
import org.openelecbay.cli.vector.grid.OrdersAccepted;
import org.openelecbay.cli.vector.grid.RadialPowerFlow;
import org.openelecbay.cli.vector.grid.Reconfigurations;
import org.openelecbay.cli.vector.grid.SensitivityTables;
import org.openelecbay.cli.vector.grid.TapChanges;
import org.openelecbay.cli.vector.grid.ThreePhasePowerFlow;
import org.openelecbay.cli.vector.grid.TradeChecks;
import org.openelecbay.cli.vector.grid.UsageCharges;
import org.openelecbay.cli.vector.grid.VoltVarDroops;
import org.openelecbay.cli.vector.market.AllocationKeys;
import org.openelecbay.cli.vector.market.AncillaryServices;
import org.openelecbay.cli.vector.market.BilateralDispatches;
import org.openelecbay.cli.vector.market.CallAuctions;
import org.openelecbay.cli.vector.market.CoalitionStability;
import org.openelecbay.cli.vector.market.CoalitionValues;
import org.openelecbay.cli.vector.market.CommunityBattery;
import org.openelecbay.cli.vector.market.ConsensusIterations;
import org.openelecbay.cli.vector.market.ContinuousAuctions;
import org.openelecbay.cli.vector.market.CoreAndNucleolus;
import org.openelecbay.cli.vector.market.DemandBiddings;
import org.openelecbay.cli.vector.market.DeviationSettlements;
import org.openelecbay.cli.vector.market.ElectricalDistances;
import org.openelecbay.cli.vector.market.EnergyAndReserve;
import org.openelecbay.cli.vector.market.EnergySharingGames;
import org.openelecbay.cli.vector.market.EnglishAuctions;
import org.openelecbay.cli.vector.market.ExchangeRounds;
import org.openelecbay.cli.vector.market.FairnessIndices;
import org.openelecbay.cli.vector.market.FastIterations;
import org.openelecbay.cli.vector.market.FrontierBargains;
import org.openelecbay.cli.vector.market.GridPrices;
import org.openelecbay.cli.vector.market.IncentivesAndPrices;
import org.openelecbay.cli.vector.market.InnovationIterations;
import org.openelecbay.cli.vector.market.IterativeAuctions;
import org.openelecbay.cli.vector.market.LeaderPrices;
import org.openelecbay.cli.vector.market.ListedOrders;
import org.openelecbay.cli.vector.market.MergeSplits;
import org.openelecbay.cli.vector.market.MuPrices;
import org.openelecbay.cli.vector.market.MultiUnitAuctions;
import org.openelecbay.cli.vector.market.NashVerifications;
import org.openelecbay.cli.vector.market.NetworkChargesOfTrades;
import org.openelecbay.cli.vector.market.NoBidPrices;
import org.openelecbay.cli.vector.market.PeerIndexSystem;
import org.openelecbay.cli.vector.market.PenaltyUpdates;
import org.openelecbay.cli.vector.market.PriceCompetitions;
import org.openelecbay.cli.vector.market.Priorities;
import org.openelecbay.cli.vector.market.ReplicatedMarket;
import org.openelecbay.cli.vector.market.ReputationUpdates;
import org.openelecbay.cli.vector.market.ReverseAuctions;
import org.openelecbay.cli.vector.market.SellerChoices;
import org.openelecbay.cli.vector.market.ShapleySampling;
import org.openelecbay.cli.vector.market.ShoutingTraders;
import org.openelecbay.cli.vector.market.StoppingTests;
import org.openelecbay.cli.vector.market.StorageAuctions;
import org.openelecbay.cli.vector.market.TradeRoles;
import org.openelecbay.cli.vector.market.TransferableBargains;
import org.openelecbay.cli.vector.market.UncertainSales;
import org.openelecbay.cli.vector.market.UnitAuctions;
import org.openelecbay.cli.vector.scheduling.Batteries;
import org.openelecbay.cli.vector.scheduling.BuildingDays;
import org.openelecbay.cli.vector.scheduling.ChargingStations;
import org.openelecbay.cli.vector.scheduling.ClearSkies;
import org.openelecbay.cli.vector.scheduling.CommunityStorages;
import org.openelecbay.cli.vector.scheduling.DirectMicrogrids;
import org.openelecbay.cli.vector.scheduling.Distributions;
import org.openelecbay.cli.vector.scheduling.EnergyHubs;
import org.openelecbay.cli.vector.scheduling.FlexibleLoads;
import org.openelecbay.cli.vector.scheduling.ForecastBaselines;
import org.openelecbay.cli.vector.scheduling.ForecastScores;
import org.openelecbay.cli.vector.scheduling.HeatedRooms;
import org.openelecbay.cli.vector.scheduling.LoadShiftingGames;
import org.openelecbay.cli.vector.scheduling.MicrogridExchanges;
import org.openelecbay.cli.vector.scheduling.PointEstimates;
import org.openelecbay.cli.vector.scheduling.ReactiveCapabilities;
import org.openelecbay.cli.vector.scheduling.RobustMargins;
import org.openelecbay.cli.vector.scheduling.RollingDays;
import org.openelecbay.cli.vector.scheduling.ScenarioReductions;
import org.openelecbay.cli.vector.scheduling.SourceModels;
import org.openelecbay.cli.vector.scheduling.StorageSizings;
import org.openelecbay.cli.vector.scheduling.ThesisSystems;
import org.openelecbay.cli.vector.scheduling.TwoTierSettlements;
import org.openelecbay.cli.vector.scheduling.Vehicles;
import org.openelecbay.grid.read.UnreadableNetwork;

/// Every topic that is answered, by its name in the files: the explicit list that a new one joins with one
/// line.
///
/// A mechanism is known by the code before its first dash, as in `A01-call-auction`.
public final class Topics {

    private static final Map<String, Topic> MECHANISMS = new LinkedHashMap<>();
    private static final Map<String, Topic> TOPICS = new LinkedHashMap<>();

    static {
        MECHANISMS.put("A01", new CallAuctions());
        MECHANISMS.put("A02", new UnitAuctions());
        MECHANISMS.put("A03", new MultiUnitAuctions());
        MECHANISMS.put("A04", new ContinuousAuctions());
        MECHANISMS.put("A05", new ShoutingTraders());
        MECHANISMS.put("A06", new EnglishAuctions());
        MECHANISMS.put("A07", new IterativeAuctions());
        MECHANISMS.put("A08", new ReverseAuctions());
        MECHANISMS.put("A09", new StorageAuctions());
        MECHANISMS.put("B01", new NoBidPrices());
        MECHANISMS.put("B02", new MuPrices());
        MECHANISMS.put("B03", new AllocationKeys());
        MECHANISMS.put("C01", new Priorities());
        MECHANISMS.put("C02", new ElectricalDistances());
        MECHANISMS.put("C03", new CommunityBattery());
        MECHANISMS.put("C04", new CoalitionStability());
        MECHANISMS.put("D01", new CoalitionValues());
        MECHANISMS.put("D02", new CoreAndNucleolus());
        MECHANISMS.put("D03", new ShapleySampling());
        MECHANISMS.put("D04", new ReplicatedMarket());
        MECHANISMS.put("D05", new MergeSplits());
        MECHANISMS.put("D06", new TransferableBargains());
        MECHANISMS.put("D07", new FrontierBargains());
        MECHANISMS.put("D08", new IncentivesAndPrices());
        MECHANISMS.put("E01", new EnergySharingGames());
        MECHANISMS.put("E02", new DemandBiddings());
        MECHANISMS.put("E03", new SellerChoices());
        MECHANISMS.put("E04", new PriceCompetitions());
        MECHANISMS.put("E05", new LeaderPrices());
        MECHANISMS.put("E06", new GridPrices());
        MECHANISMS.put("E07", new NashVerifications());
        MECHANISMS.put("E08", new TradeRoles());
        MECHANISMS.put("F01", new BilateralDispatches());
        MECHANISMS.put("F02", new ConsensusIterations());
        MECHANISMS.put("F03", new InnovationIterations());
        MECHANISMS.put("F04", new ExchangeRounds());
        MECHANISMS.put("F05", new PenaltyUpdates());
        MECHANISMS.put("F06", new FastIterations());
        MECHANISMS.put("F07", new StoppingTests());
        MECHANISMS.put("G01", new EnergyAndReserve());
        MECHANISMS.put("G02", new UncertainSales());
        MECHANISMS.put("G03", new AncillaryServices());
        MECHANISMS.put("G04", new NetworkChargesOfTrades());
        MECHANISMS.put("G05", new DeviationSettlements());
        MECHANISMS.put("G06", new ReputationUpdates());
        MECHANISMS.put("G07", new ListedOrders());
        MECHANISMS.put("H01", new FairnessIndices());
        MECHANISMS.put("H02", new PeerIndexSystem());
        TOPICS.put("line-code", new LineCodes());
        TOPICS.put("kron-reduction", new FourWireLine());
        TOPICS.put("power-flow-radial", new RadialPowerFlow());
        TOPICS.put("power-flow-meshed", new MeshedPowerFlow());
        TOPICS.put("power-flow-three-phase", new ThreePhasePowerFlow());
        TOPICS.put("opf-lindistflow", new LinearOptimalFlows());
        TOPICS.put("opf-socp", new ConeOptimalFlows());
        TOPICS.put("opf-socp-inexact", new InexactRelaxations());
        TOPICS.put("opf-ac", new AcOptimalFlows());
        TOPICS.put("dg-clearing", new GeneratorClearings());
        TOPICS.put("electrical-distance", new NetworkDistances());
        TOPICS.put("nuc-settlement", new UsageCharges());
        TOPICS.put("loss-allocation", new LossShares());
        TOPICS.put("dso-loop", new DsoLoops());
        TOPICS.put("nuc-dual-ascent", new DualPrices());
        TOPICS.put("oltc", new TapChanges());
        TOPICS.put("capacitor", new CapacitorBanks());
        TOPICS.put("volt-var", new VoltVarDroops());
        TOPICS.put("reconfiguration", new Reconfigurations());
        TOPICS.put("sensitivities", new SensitivityTables());
        TOPICS.put("trade-check", new TradeChecks());
        TOPICS.put("order-acceptance", new OrdersAccepted());
        TOPICS.put("operating-envelope", new EnvelopeLimits());
        TOPICS.put("bes-sizing", new StorageSizings());
        TOPICS.put("energy-hub", new EnergyHubs());
        TOPICS.put("dc-microgrid", new DirectMicrogrids());
        TOPICS.put("ev-consensus", new ChargingStations());
        TOPICS.put("load-shifting-game", new LoadShiftingGames());
        TOPICS.put("community-storage", new CommunityStorages());
        TOPICS.put("multi-microgrid", new MicrogridExchanges());
        TOPICS.put("two-tier-settlement", new TwoTierSettlements());
        TOPICS.put("distributions", new Distributions());
        TOPICS.put("point-estimate", new PointEstimates());
        TOPICS.put("pv-model", new SourceModels());
        TOPICS.put("scenario-reduction", new ScenarioReductions());
        TOPICS.put("robust-chance", new RobustMargins());
        TOPICS.put("reactive-capability", new ReactiveCapabilities());
        TOPICS.put("thesis-test-system", new ThesisSystems());
        TOPICS.put("battery", new Batteries());
        TOPICS.put("ev", new Vehicles());
        TOPICS.put("flexible-load", new FlexibleLoads());
        TOPICS.put("hvac", new HeatedRooms());
        TOPICS.put("building-ems", new BuildingDays());
        TOPICS.put("rolling-horizon", new RollingDays());
        TOPICS.put("forecast-baselines", new ForecastBaselines());
        TOPICS.put("clear-sky", new ClearSkies());
        TOPICS.put("probabilistic-scores", new ForecastScores());
        TOPICS.put("distributions", new Distributions());
        TOPICS.put("point-estimate", new PointEstimates());
        TOPICS.put("pv-model", new SourceModels());
        TOPICS.put("scenario-reduction", new ScenarioReductions());
        TOPICS.put("robust-chance", new RobustMargins());
        TOPICS.put("reactive-capability", new ReactiveCapabilities());
    }

    private Topics() {}

    /// Answers a case from its inputs; never reads what it expects.
    public static Answer answer(VectorCase asked) {
        Topic topic = of(asked);
        if (topic == null) {
            return new Unsupported(unsupported(asked));
        }
        if (asked.inputs() == null) {
            return new Failed("The case has no inputs, so there is nothing to solve.");
        }
        try {
            return new Solved(topic.answer(Given.of("inputs", asked.inputs(), asked.folder())));
        } catch (IllegalArgumentException | ArithmeticException | UnreadableNetwork e) {
            return new Failed(e.getMessage() == null ? e.toString() : e.getMessage());
        } catch (RuntimeException e) {
            // The other cases still deserve their answers; this one carries the mistake into the output.
            return new Failed("A mistake of the program, not of the case: " + e + ". Please report it.");
        }
    }

    /// What the comparison of a case allows above its tolerance.
    public static Resolution resolutionOf(VectorCase asked) {
        Topic topic = of(asked);
        return topic == null ? Resolution.EXACT : topic.resolution();
    }

    private static @Nullable Topic of(VectorCase asked) {
        return switch (asked.schema()) {
            case MARKET -> MECHANISMS.get(asked.topic().split("-", 2)[0]);
            case GRID -> TOPICS.get(asked.topic());
        };
    }

    private static String unsupported(VectorCase asked) {
        return switch (asked.schema()) {
            case MARKET ->
                "The mechanism " + asked.topic() + " is not supported yet; supported are "
                        + String.join(", ", MECHANISMS.keySet()) + ".";
            case GRID ->
                "The topic " + asked.topic() + " is not supported yet; supported are "
                        + String.join(", ", TOPICS.keySet()) + ".";
        };
    }
}
