package org.openelecbay.home.schedule;

/// The cost of a schedule as its audit finds it; energy and fees per hour of a step, the rest as money.
final class AuditedCost {

    final double hours;
    double energy;
    double networkFees;
    double peak;
    double wear;
    double discomfort;
    double fuel;
    double shortfall;
    double terminalWorth;

    AuditedCost(double hours) {
        this.hours = hours;
    }
}
