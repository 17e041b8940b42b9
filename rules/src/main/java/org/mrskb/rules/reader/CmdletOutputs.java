package org.mrskb.rules.reader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mrskb.engine.paste.Draft;
import org.mrskb.engine.paste.Paste;
import org.mrskb.engine.paste.Sightings;
import org.mrskb.engine.paste.Span;
import org.mrskb.rules.fact.AcceptedDomain;
import org.mrskb.rules.fact.CmdletOutput;
import org.mrskb.rules.fact.CmdletOutput.Layout;
import org.mrskb.rules.fact.ConnectionTest;
import org.mrskb.rules.fact.EwsVirtualDirectory;
import org.mrskb.rules.fact.MigrationBatch;
import org.mrskb.rules.fact.MigrationEndpoint;
import org.mrskb.rules.fact.MigrationUser;
import org.mrskb.rules.fact.MoveRequest;
import org.mrskb.rules.fact.OrganizationRelationship;

/** Tells which cmdlet printed the objects of a paste: by their types, else by their properties. */
final class CmdletOutputs {
  private CmdletOutputs() {}

  private record Key(String cmdlet, Layout layout) {}

  static void add(List<CmdletObject> objects, Binder binder, Paste paste, Sightings sightings) {
    Map<Key, List<CmdletObject>> outputs = new LinkedHashMap<>();
    for (CmdletObject object : objects) {
      List<Class<? extends Record>> facts = binder.facts(object);
      String cmdlet = object.isPart() || facts.isEmpty() ? null : cmdlet(object, facts);
      if (cmdlet != null) {
        outputs
            .computeIfAbsent(new Key(cmdlet, object.layout()), k -> new ArrayList<>())
            .add(object);
      }
    }
    outputs.forEach(
        (key, all) -> {
          Span words = all.get(0).values().values().iterator().next().words();
          sightings.add(
              Draft.of(CmdletOutput.class)
                  .put("cmdlet", key.cmdlet, words)
                  .put("layout", key.layout, words)
                  .put("objects", all.size(), words)
                  .build(paste));
        });
  }

  private static String cmdlet(CmdletObject o, List<Class<? extends Record>> facts) {
    if (facts.contains(EwsVirtualDirectory.class)) {
      return "Get-WebServicesVirtualDirectory";
    }
    if (facts.contains(MigrationEndpoint.class)) {
      return "Get-MigrationEndpoint";
    }
    if (facts.contains(ConnectionTest.class)) {
      return "Test-MigrationServerAvailability";
    }
    if (facts.contains(MigrationBatch.class)) {
      return "Get-MigrationBatch";
    }
    if (facts.contains(MigrationUser.class)) {
      boolean statistics =
          o.isFrom("MigrationUserStatistics")
              || o.type().equals("MigrationUserStatistics")
              || o.hasAny(
                  "SyncedItemCount", "SkippedItems", "Error", "TotalItemsInSourceMailboxCount");
      return statistics ? "Get-MigrationUserStatistics" : "Get-MigrationUser";
    }
    if (facts.contains(MoveRequest.class)) {
      boolean statistics =
          o.isFrom("MoveRequestStatistics")
              || o.type().equals("MoveRequestStatistics")
              || o.hasAny(
                  "StatusDetail",
                  "PercentComplete",
                  "TotalMailboxSize",
                  "BadItemsEncountered",
                  "Report",
                  "QueuedTimestamp");
      boolean request =
          o.isFrom("MoveRequest")
              || o.type().equals("MoveRequest")
              || (o.has("Status") && o.hasAny("Flags", "BatchName", "TargetDatabase"));
      return statistics ? "Get-MoveRequestStatistics" : request ? "Get-MoveRequest" : null;
    }
    if (facts.contains(OrganizationRelationship.class)) {
      return "Get-OrganizationRelationship";
    }
    if (facts.contains(AcceptedDomain.class)) {
      return "Get-AcceptedDomain";
    }
    CmdletObject.Value above = o.get("@command");
    if (above == null && o.has("Alias") && o.has("ProhibitSendQuota")) {
      return "Get-Mailbox";
    }
    return above == null ? null : "Get-" + above.text();
  }
}
