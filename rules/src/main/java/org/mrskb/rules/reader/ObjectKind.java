package org.mrskb.rules.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.mrskb.engine.card.Shape;
import org.mrskb.engine.paste.Draft;
import org.mrskb.rules.fact.ConnectionTest;
import org.mrskb.rules.fact.EwsVirtualDirectory;
import org.mrskb.rules.fact.MigrationEndpoint;
import org.mrskb.rules.fact.MoveRequest;

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
    List<ObjectKind> kinds = new ArrayList<>(CrossTenantKinds.all());
    kinds.addAll(endpoints());
    return kinds;
  }

  private static List<ObjectKind> endpoints() {
    return List.of(
        new ObjectKind(
            EwsVirtualDirectory.class, ObjectKind::isEwsDirectory, ObjectKind::completeDirectory),
        new ObjectKind(
            MigrationEndpoint.class,
            o ->
                o.has("EndpointType")
                    || o.has("MaxConcurrentIncrementalSyncs")
                    || o.has("AppSecretKeyVaultUrl"),
            (object, draft) -> {}),
        new ObjectKind(
            ConnectionTest.class,
            o -> o.has("SupportsCutover") || o.has("TestedEndpoint"),
            (object, draft) -> {}),
        new ObjectKind(
            MoveRequest.class,
            o -> o.has("StatusDetail") || o.has("FailureSide") || o.has("FailureType"),
            (object, draft) -> {}));
  }

  boolean fits(CmdletObject object) {
    return sign.test(object);
  }

  private static boolean isEwsDirectory(CmdletObject object) {
    if (object.has("MRSProxyEnabled")) {
      return true;
    }
    for (String property : List.of("Identity", "Name", "ExternalUrl", "InternalUrl")) {
      CmdletObject.Value value = object.get(property);
      String text = value == null ? "" : value.text().toLowerCase(Locale.ROOT);
      if (text.contains("ews (") || text.contains("/ews/exchange.asmx")) {
        return true;
      }
    }
    return false;
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
    CmdletObject.Value url = object.get("ExternalUrl");
    if (url != null) {
      draft.put(
          "externalUrlEmpty", url.text().isBlank() || url.text().equals("$null"), url.words());
    }
  }
}
