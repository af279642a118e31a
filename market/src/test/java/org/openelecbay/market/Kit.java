package org.openelecbay.market;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openelecbay.core.Energy;

/// Runs every check of a contract on a rule outside of a test run, until the first that fails.
final class Kit {

    /// They take long and look for nothing but size.
    private static final Set<String> LARGE = Set.of("theLargestBookAddsUp", "aVeryLargeCommunityAddsUp");

    private Kit() {}

    /// What the kit finds wrong with a rule, if it finds anything.
    static Optional<Throwable> complaint(MarketRule rule) {
        Object contract =
                switch (rule) {
                    case MarketMechanism mechanism ->
                        new MechanismContract() {
                            @Override
                            protected MarketMechanism mechanism() {
                                return mechanism;
                            }
                        };
                    case SharingRule sharing ->
                        new SharingContract() {
                            @Override
                            protected SharingRule rule() {
                                return sharing;
                            }

                            @Override
                            protected Energy apart() {
                                return Energy.ofWattHours(1); // what SYMMETRIC allows at most
                            }
                        };
                };
        for (Runnable check : checks(contract, rule)) {
            try {
                check.run();
            } catch (AssertionError | RuntimeException complaint) {
                return Optional.of(complaint);
            }
        }
        return Optional.empty();
    }

    private static List<Runnable> checks(Object contract, MarketRule rule) {
        List<Runnable> checks = new ArrayList<>();
        Stream.of(contract.getClass().getSuperclass().getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class) && !LARGE.contains(method.getName()))
                .sorted(Comparator.comparing(Method::getName))
                .forEach(method -> checks.add(() -> call(contract, method)));
        rule.properties().stream()
                .sorted()
                .forEach(property -> checks.add(() -> {
                    switch (contract) {
                        case MechanismContract mechanism -> mechanism.prove(property);
                        case SharingContract sharing -> sharing.prove(property);
                        default -> throw new IllegalArgumentException("No contract: " + contract);
                    }
                }));
        return checks;
    }

    private static void call(Object contract, Method method) {
        try {
            method.invoke(contract);
        } catch (InvocationTargetException e) {
            throw new AssertionError(method.getName() + ": " + e.getCause().getMessage(), e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
