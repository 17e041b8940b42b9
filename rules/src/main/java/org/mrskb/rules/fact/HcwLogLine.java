package org.mrskb.rules.fact;

/**
 * A line of the log of the Hybrid Configuration Wizard.
 *
 * @param timestamp as printed
 * @param level {@code ERROR}, {@code WARN}; null if the column is empty
 * @param eventId the number in the column of event ids
 * @param task what the wizard was doing
 * @param usesProxy whether a request goes through a proxy, if the line says so
 */
public record HcwLogLine(
    String timestamp,
    String level,
    Integer eventId,
    String task,
    Boolean usesProxy,
    String cmdlet,
    String message) {}
