package org.mrskb.rules.fact;

/**
 * An entry of the Windows event log.
 *
 * @param id event id
 * @param source event source, for example {@code ASP.NET 4.0.30319.0}
 * @param found whether the entry is there; false if the user says that the log has none
 * @param code event code that ASP.NET writes into the text
 * @param message what happened, without the name of the exception
 */
public record EventLogEntry(
    @Property({"Event ID", "EventID", "InstanceId", "Ereignis-ID", "ID de l'\u00e9v\u00e9nement"})
        Integer id,
    @Property({"Source", "ProviderName", "Quelle"}) String source,
    Boolean found,
    @Property(
            value = {"Level", "EntryType", "LevelDisplayName", "Ebene", "Niveau"},
            named = true)
        String level,
    @Property({"Computer", "MachineName", "ComputerName", "Ordinateur"}) String computer,
    @Property({"Log Name", "LogName", "Channel", "Protokollname", "Nom du journal"}) String logName,
    @Property({"TimeCreated", "TimeGenerated", "SystemTime", "TimeWritten"}) String time,
    @Property({
          "Task Category",
          "TaskDisplayName",
          "Aufgabenkategorie",
          "Cat\u00e9gorie de la t\u00e2che"
        })
        String taskCategory,
    @Property("Event code") Integer code,
    @Property("Event message") String eventMessage,
    @Property("Exception message") String message,
    @Property("Exception type") String exceptionType,
    @Property({"Request path", "Request URL"}) String requestPath,
    @Property("Process name") String processName,
    @Property("Account name") String accountName,
    @Property("Application pool") String applicationPool,
    String faultingApplication,
    String faultingApplicationVersion,
    String faultingModule,
    @Property("Exception code") String exceptionCode) {}
