package org.mrskb.rules.fact;

import java.util.List;

/**
 * An entry of a move report.
 *
 * @param timestamp {@code CreationTime}, as printed
 * @param type {@code Error}, {@code Warning}, {@code Informational}
 */
public record ReportEntry(
    @Property("CreationTime") String timestamp,
    @Property("ServerName") String server,
    @Property(value = "Type", named = true) String type,
    @Property("TypeInt") Integer typeNumber,
    @Property("Flags") List<String> flags,
    @Property("FlagsInt") Integer flagsNumber,
    @Property("Message") String message,
    @Property("Failure") String failure,
    @Property("BadItem") String badItem) {}
