package org.mrskb.rules.fact;

/**
 * An entry of the Windows event log.
 *
 * @param id event id
 * @param source event source, for example {@code ASP.NET 4.0.30319.0}
 * @param found whether the entry is there; false if the user says that the log has none
 */
public record EventLogEntry(
    @Property({"Event ID", "EventID"}) Integer id,
    @Property({"Source", "ProviderName"}) String source,
    Boolean found) {}
