package org.mrskb.rules.reader;

import java.util.List;
import org.mrskb.engine.paste.Draft;
import org.mrskb.rules.fact.EventLogEntry;
import org.mrskb.rules.fact.HttpLogLine;
import org.mrskb.rules.fact.MrsConfiguration;

/** Event logs, web logs and the configuration of the Mailbox Replication service. */
final class LogKinds {
  private static final String[] IDS = {
    "Event ID",
    "EventID",
    "System.EventID",
    "InstanceId",
    "Ereignis-ID",
    "ID de l'\u00e9v\u00e9nement"
  };

  private LogKinds() {}

  static List<ObjectKind> all() {
    return List.of(
        new ObjectKind(HttpLogLine.class, LogKinds::isHttp, LogKinds::completeHttp),
        new ObjectKind(EventLogEntry.class, LogKinds::isEvent, LogKinds::completeEvent),
        ObjectKind.plain(
            MrsConfiguration.class,
            o ->
                o.hasAny(
                    "MaxActiveMovesPerSourceMDB",
                    "MaxActiveMovesPerTargetMDB",
                    "MaxActiveMovesPerSourceServer",
                    "MaxActiveMovesPerTargetServer",
                    "MaxActiveJobsPerSourceMailbox",
                    "MaxActiveJobsPerTargetMailbox",
                    "MaxTotalMovesPerMRS",
                    "MaxMRSConnections",
                    "BackoffIntervalForProxyConnectionLimitReached",
                    "DataGuaranteeTimeout",
                    "DataImportTimeout",
                    "ExportBufferSizeKB",
                    "StalledRetryDelay",
                    "MRSProxyLongOperationTimeout")));
  }

  static boolean isHttp(CmdletObject o) {
    return o.hasAny("cs-uri-stem", "UrlStem")
        || (o.has("HttpStatus") && o.hasAny("BackEndStatus", "ServerHostName", "SoapAction"));
  }

  private static void completeHttp(CmdletObject object, Draft<? extends Record> draft) {
    CmdletObject.Value major = object.get("MajorVersion");
    CmdletObject.Value minor = object.get("MinorVersion");
    CmdletObject.Value build = object.get("BuildVersion");
    CmdletObject.Value revision = object.get("RevisionVersion");
    if (major != null && minor != null && build != null && revision != null) {
      String version =
          major.text() + "." + minor.text() + "." + build.text() + "." + revision.text();
      draft.put("build", Values.build(version), major.words().with(revision.words()));
    }
    CmdletObject.Value date = object.get("date");
    CmdletObject.Value time = object.get("time");
    if (date != null && time != null) {
      draft.put("time", date.text() + " " + time.text(), date.words().with(time.words()));
    }
  }

  private static boolean isEvent(CmdletObject o) {
    return o.hasAny(IDS)
        || o.has("ProviderName")
        || (o.has("Id") && o.has("LevelDisplayName"))
        || (o.hasAny("Event code", "Exception type")
            && o.hasAny("Event message", "Exception message"))
        || o.has("Faulting application name");
  }

  private static void completeEvent(CmdletObject object, Draft<? extends Record> draft) {
    put(object, draft, "System.EventID", "id");
    put(object, draft, "Id", "id");
    put(object, draft, "System.Provider.Name", "source");
    put(object, draft, "System.Computer", "computer");
    put(object, draft, "System.Channel", "logName");
    put(object, draft, "System.TimeCreated.SystemTime", "time");
    put(object, draft, "Date", "time");
    put(object, draft, "Datum", "time");
    CmdletObject.Value id = object.get("Event ID");
    if (id != null || object.hasAny(IDS)) {
      CmdletObject.Value any = object.values().values().iterator().next();
      draft.put("found", true, id == null ? any.words() : id.words());
    }
    application(object, draft, "Faulting application name", "faultingApplication");
    application(object, draft, "Faulting module name", "faultingModule");
  }

  private static void put(
      CmdletObject object, Draft<? extends Record> draft, String property, String field) {
    CmdletObject.Value value = object.get(property);
    if (value != null && !value.text().isBlank()) {
      Object converted = field.equals("id") ? Values.integer(value.text().strip()) : value.text();
      draft.put(field, converted, value.words());
    }
  }

  /** {@code name.exe, version: 16.0.1, time stamp: 0x5}. */
  private static void application(
      CmdletObject object, Draft<? extends Record> draft, String property, String field) {
    CmdletObject.Value value = object.get(property);
    if (value == null) {
      return;
    }
    String text = value.text();
    int comma = text.indexOf(',');
    draft.put(field, (comma < 0 ? text : text.substring(0, comma)).strip(), value.words());
    int version = text.indexOf("version:");
    if (version >= 0 && field.equals("faultingApplication")) {
      int end = text.indexOf(',', version);
      draft.put(
          "faultingApplicationVersion",
          text.substring(version + 8, end < 0 ? text.length() : end).strip(),
          value.words());
    }
  }
}
