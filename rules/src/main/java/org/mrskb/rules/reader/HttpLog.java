package org.mrskb.rules.reader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.mrskb.engine.card.Shape;
import org.mrskb.engine.paste.Draft;
import org.mrskb.engine.paste.Paste;
import org.mrskb.engine.paste.Sightings;
import org.mrskb.engine.paste.Span;
import org.mrskb.rules.fact.HttpConversation;
import org.mrskb.rules.fact.ServiceFailure;
import org.mrskb.rules.fact.ServiceFailure.Service;

/**
 * Puts the lines of a web log together: requests of one client for one path are a conversation, and
 * only its end tells whether it failed. 401 is how Windows authentication begins.
 */
final class HttpLog {
  private static final int MOST_STATUSES = 50;

  /**
   * The logon was refused, as {@code sc-win32-status} tells it: as an error of Windows, of SSPI, or
   * as an NTSTATUS (no such user, wrong password, logon failure, restriction, expired, disabled,
   * locked out, must change).
   */
  private static final Set<String> REFUSED =
      Set.of(
          "1326",
          "2148074252",
          "3221225572",
          "3221225578",
          "3221225581",
          "3221225582",
          "3221225585",
          "3221225586",
          "3221226036",
          "3221226020");

  private HttpLog() {}

  private static final class Conversation {
    private final List<Integer> statuses = new ArrayList<>();
    private int requests;
    private CmdletObject last;
    private Span words;
    private boolean challenged;
  }

  static void add(List<CmdletObject> objects, Paste paste, Sightings sightings) {
    Map<String, Conversation> conversations = new LinkedHashMap<>();
    for (CmdletObject object : objects) {
      CmdletObject.Value path = first(object, "cs-uri-stem", "UrlStem");
      Integer status = status(object);
      if (path == null || status == null) {
        continue;
      }
      String key =
          path.text().toLowerCase(Locale.ROOT) + "|" + text(object, "c-ip", "ClientIpAddress");
      Conversation conversation = conversations.computeIfAbsent(key, k -> new Conversation());
      conversation.requests++;
      conversation.challenged |= status == 401;
      conversation.last = object;
      if (conversation.statuses.size() < MOST_STATUSES) {
        conversation.statuses.add(status);
      }
      Span words = first(object, "sc-status", "HttpStatus").words();
      conversation.words = conversation.words == null ? words : conversation.words.with(words);
    }
    conversations.values().forEach(c -> add(c, paste, sightings));
  }

  private static void add(Conversation c, Paste paste, Sightings sightings) {
    Integer last = status(c.last);
    CmdletObject.Value path = first(c.last, "cs-uri-stem", "UrlStem");
    CmdletObject.Value client = first(c.last, "c-ip", "ClientIpAddress");
    sightings.add(
        Draft.of(HttpConversation.class)
            .put("path", path.text(), path.words())
            .put("client", client == null ? null : blankToNull(client.text()), path.words())
            .put("requests", c.requests, c.words)
            .put("statuses", List.copyOf(c.statuses), c.words)
            .put("finalStatus", last, c.words)
            .put("handshake", c.challenged && last < 400, c.words)
            .build(paste));
    Service service = service(path.text());
    boolean refused = REFUSED.contains(text(c.last, "sc-win32-status"));
    if (service == null || last < 400 || (last == 401 && !refused)) {
      return;
    }
    CmdletObject.Value status = first(c.last, "sc-status", "HttpStatus");
    Draft<ServiceFailure> failure = Draft.of(ServiceFailure.class);
    failure.put("service", service, path.words());
    failure.put("status", last, status.words());
    CmdletObject.Value host = first(c.last, "cs-host", "UrlHost");
    if (host != null && Shape.HOST.accepts(host.text())) {
      failure.put("host", host.text(), host.words());
    }
    sightings.add(failure.build(paste));
  }

  private static String blankToNull(String text) {
    return text.isBlank() ? null : text;
  }

  private static Integer status(CmdletObject object) {
    CmdletObject.Value status = first(object, "sc-status", "HttpStatus");
    return status == null ? null : Values.integer(status.text());
  }

  private static CmdletObject.Value first(CmdletObject object, String... properties) {
    for (String property : properties) {
      if (object.has(property)) {
        return object.get(property);
      }
    }
    return null;
  }

  private static String text(CmdletObject object, String... properties) {
    CmdletObject.Value value = first(object, properties);
    return value == null ? "" : value.text();
  }

  private static Service service(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    if (lower.startsWith("/ews/mrsproxy.svc")) {
      return Service.MRS_PROXY;
    }
    if (lower.startsWith("/ews")) {
      return Service.EWS;
    }
    if (lower.startsWith("/autodiscover")) {
      return Service.AUTODISCOVER;
    }
    return lower.startsWith("/powershell") ? Service.POWERSHELL : null;
  }
}
