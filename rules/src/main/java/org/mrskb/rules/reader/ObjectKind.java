package org.mrskb.rules.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.mrskb.engine.card.Shape;
import org.mrskb.engine.paste.Draft;
import org.mrskb.rules.fact.AdComputer;
import org.mrskb.rules.fact.ConnectionTest;
import org.mrskb.rules.fact.EwsVirtualDirectory;
import org.mrskb.rules.fact.MigrationEndpoint;
import org.mrskb.rules.fact.MigrationScore;

/**
 * A kind of object that cmdlets print.
 *
 * @param fact the fact it becomes
 * @param sign tells the kind by its properties
 * @param complete what must be worked out of several properties
 */
record ObjectKind(
    Class<? extends Record> fact,
    Predicate<CmdletObject> sign,
    BiConsumer<CmdletObject, Draft<? extends Record>> complete) {

  static List<ObjectKind> all() {
    List<ObjectKind> kinds = new ArrayList<>(MoveKinds.all());
    kinds.addAll(LogKinds.all());
    kinds.addAll(CrossTenantKinds.all());
    kinds.addAll(endpoints());
    return kinds;
  }

  /** A kind whose fields are all properties. */
  static ObjectKind plain(Class<? extends Record> fact, Predicate<CmdletObject> sign) {
    return new ObjectKind(fact, sign, (object, draft) -> {});
  }

  private static List<ObjectKind> endpoints() {
    return List.of(
        new ObjectKind(
            EwsVirtualDirectory.class, ObjectKind::isEwsDirectory, ObjectKind::completeDirectory),
        new ObjectKind(
            MigrationEndpoint.class,
            o ->
                o.hasAny("EndpointType", "MaxConcurrentIncrementalSyncs", "AppSecretKeyVaultUrl")
                    || (o.has("RemoteServer") && o.has("MaxConcurrentMigrations"))
                    || (o.isFrom("MigrationEndpoint") && o.hasAny("Identity", "RemoteServer"))
                    || o.type().equals("MigrationEndpoint"),
            ObjectKind::completeEndpoint),
        new ObjectKind(
            ConnectionTest.class,
            o -> o.hasAny("SupportsCutover", "TestedEndpoint", "HasMrsProxy", "HasAutodiscovery"),
            ObjectKind::completeTest),
        new ObjectKind(
            MigrationScore.class, o -> o.has("DataConsistencyScore"), ObjectKind::completeScore),
        new ObjectKind(AdComputer.class, ObjectKind::isComputer, ObjectKind::completeComputer));
  }

  boolean fits(CmdletObject object) {
    return sign.test(object);
  }

  /** A property of a chat, "WindowsAuthentication is False": in this field it means EWS. */
  private static boolean isNameless(CmdletObject object) {
    boolean named =
        List.of("Identity", "Name", "ExternalUrl", "InternalUrl", "Path").stream()
            .anyMatch(object::has);
    return !named
        && (object.has("WindowsAuthentication") || object.has("ExtendedProtectionTokenChecking"));
  }

  private static boolean isEwsDirectory(CmdletObject object) {
    if (object.has("MRSProxyEnabled") || object.isFrom("WebServicesVirtualDirectory")) {
      return true;
    }
    if (isNameless(object)) {
      return true;
    }
    for (String property : List.of("Identity", "Name", "ExternalUrl", "InternalUrl")) {
      CmdletObject.Value value = object.get(property);
      String text = value == null ? "" : value.text().toLowerCase(Locale.ROOT);
      // migration endpoints are named after the directory: "Hybrid Migration Endpoint - EWS (…)"
      if (text.startsWith("ews (", text.lastIndexOf('\\') + 1)
          || text.contains("/ews/exchange.asmx")) {
        return true;
      }
    }
    return false;
  }

  private static void completeEndpoint(CmdletObject object, Draft<? extends Record> draft) {
    CmdletObject.Value vault = object.get("AppSecretKeyVaultUrl");
    if (vault != null && !Values.isCut(vault.text())) {
      draft.put("usesKeyVault", !vault.text().isBlank(), vault.words());
    }
    CmdletObject.Value most = object.get("MaxConcurrentMigrations");
    CmdletObject.Value active = object.get("ActiveMigrationCount");
    Integer limit = most == null ? null : Values.integer(most.text());
    Integer running = active == null ? null : Values.integer(active.text());
    if (limit != null && running != null && limit > 0) {
      draft.put("full", running >= limit, active.words());
    }
  }

  /** The name that was tested also stands in the connection settings. */
  private static void completeTest(CmdletObject object, Draft<? extends Record> draft) {
    for (String property : List.of("IncomingRPCProxyServer", "IncomingExchangeServer")) {
      CmdletObject.Value server = object.get(property);
      if (server != null && Shape.HOST.accepts(server.text())) {
        draft.put("testedEndpoint", server.text(), server.words());
      }
    }
  }

  private static void completeScore(CmdletObject object, Draft<? extends Record> draft) {
    CmdletObject.Value printed = object.get("DataConsistencyScore");
    String word = printed.text().substring(0, Text.endOfWord(printed.text(), 0));
    for (String score : List.of("Perfect", "Good", "Investigate", "Poor")) {
      if (score.equalsIgnoreCase(word)) {
        draft.put("score", score, printed.words());
      }
    }
  }

  /** Users have an adminCount as well. */
  private static boolean isComputer(CmdletObject object) {
    CmdletObject.Value kind = object.get("ObjectClass");
    CmdletObject.Value account = object.get("SamAccountName");
    return object.has("adminCount")
        && (kind == null || kind.text().equalsIgnoreCase("computer"))
        && (account == null || account.text().endsWith("$"));
  }

  private static void completeComputer(CmdletObject object, Draft<? extends Record> draft) {
    CmdletObject.Value name = object.get("Name");
    if (name != null && Shape.HOST.accepts(name.text())) {
      draft.put("server", name.text(), name.words());
    }
  }

  private static void completeDirectory(CmdletObject object, Draft<? extends Record> draft) {
    CmdletObject.Value server = object.get("Server");
    if (server != null && Shape.HOST.accepts(server.text())) {
      draft.put("server", server.text(), server.words());
    }
    CmdletObject.Value identity = object.get("Identity");
    if (identity != null) {
      int cut = identity.text().indexOf('\\');
      String name = cut < 0 ? "" : identity.text().substring(0, cut);
      if (Shape.HOST.accepts(name)) {
        draft.put("server", name, identity.words());
      }
    }
    CmdletObject.Value version = object.get("AdminDisplayVersion");
    if (version != null) {
      draft.put("build", Values.build(version.text()), version.words());
    }
    CmdletObject.Value url = object.get("ExternalUrl");
    if (url != null) {
      draft.put(
          "externalUrlEmpty", url.text().isBlank() || url.text().equals("$null"), url.words());
    }
  }
}
