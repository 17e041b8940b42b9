package org.mrskb.rules.fact;

/**
 * A line of a move report as text: time, server in brackets, what happened.
 *
 * @param timestamp as printed, null if the line has none
 * @param severity {@code Warning} or {@code Error}, if the line says so
 */
public record ReportLine(String timestamp, String server, String severity, String text) {}
