package org.mrskb.rules.fact;

/** The result of {@code Test-MigrationServerAvailability}. */
public record ConnectionTest(
    @Property("Result") String result,
    @Property("SupportsCutover") Boolean supportsCutover,
    @Property("TestedEndpoint") String testedEndpoint) {}
