package org.mrskb.rules.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mrskb.engine.card.Shape;
import org.mrskb.engine.paste.Draft;
import org.mrskb.engine.paste.Paste;
import org.mrskb.engine.paste.Reader;
import org.mrskb.engine.paste.Sightings;
import org.mrskb.engine.paste.Span;
import org.mrskb.engine.paste.Squeezed;
import org.mrskb.rules.fact.ServiceFailure;
import org.mrskb.rules.fact.ServiceFailure.Fault;
import org.mrskb.rules.fact.ServiceFailure.Service;

/**
 * Reads calls to web services that failed: which service, which host, which status or fault, and
 * what was said about authentication. Works on the squeezed text, so it does not matter where a
 * console broke the lines.
 */
final class ServiceFailureReader implements Reader {
  /** How far, in squeezed characters, a status may stand from the address it belongs to. */
  private static final int REACH = 1200;

  private static final Map<String, Fault> FAULTS = new LinkedHashMap<>();

  static {
    FAULTS.put("timedout", Fault.TIMED_OUT);
    FAULTS.put("zeit\u00fcberschreitung", Fault.TIMED_OUT);
    FAULTS.put("timeoutf\u00fcrvorgang", Fault.TIMED_OUT);
    FAULTS.put("timeoutf\u00fcrdenvorgang", Fault.TIMED_OUT);
    FAULTS.put("d\u00e9laid'attente", Fault.TIMED_OUT);
    FAULTS.put("timeoutwhileconnecting", Fault.TIMED_OUT);
    FAULTS.put("remotenamecouldnotberesolved", Fault.NAME_NOT_RESOLVED);
    FAULTS.put("nosuchhostisknown", Fault.NAME_NOT_RESOLVED);
    FAULTS.put("remotenamekonntenichtaufgel\u00f6st", Fault.NAME_NOT_RESOLVED);
    FAULTS.put("remotenamekannnichtaufgel\u00f6st", Fault.NAME_NOT_RESOLVED);
    FAULTS.put("lenomdistantn'apas", Fault.NAME_NOT_RESOLVED);
    FAULTS.put("activelyrefused", Fault.REFUSED);
    FAULTS.put("unabletoconnecttotheremoteserver", Fault.UNREACHABLE);
    FAULTS.put("failedtoconnecttotheremoteserver", Fault.UNREACHABLE);
    FAULTS.put("connectedpartydidnotproperlyrespond", Fault.UNREACHABLE);
    FAULTS.put("verbindungmitdemremoteserverkannnichthergestellt", Fault.UNREACHABLE);
    FAULTS.put("impossibledeseconnecterauserveurdistant", Fault.UNREACHABLE);
    FAULTS.put("connectionwasclosedunexpectedly", Fault.CLOSED);
    FAULTS.put("forciblyclosed", Fault.CLOSED);
    FAULTS.put("accessisdenied", Fault.ACCESS_DENIED);
    FAULTS.put("zugriffverweigert", Fault.ACCESS_DENIED);
    FAULTS.put("acc\u00e8srefus\u00e9", Fault.ACCESS_DENIED);
    FAULTS.put("unabletoprocesstherequestduetoaninternalerror", Fault.INTERNAL_ERROR);
    FAULTS.put("nomrsproxywasfoundrunning", Fault.NO_SERVICE_FOUND);
    FAULTS.put("couldnotbecompleted", Fault.NOT_COMPLETED);
    FAULTS.put("konntenichthergestelltwerden", Fault.NOT_COMPLETED);
    FAULTS.put("n\u00e3ofoiposs\u00edvelconcluiraconex\u00e3o", Fault.NOT_COMPLETED);
  }

  /** One failing call in the making. */
  private record Call(Draft<ServiceFailure> draft, int at) {}

  @Override
  public void read(Paste paste, Sightings sightings) {
    List<ServiceUrl> services = ServiceUrl.find(paste);
    Map<String, Call> calls = new LinkedHashMap<>();
    for (HttpStatus status : HttpStatus.find(paste, sightings)) {
      ServiceUrl service = nearest(services, status.at());
      Call call = call(calls, service, "status" + status.code(), status.at(), paste);
      call.draft.put("status", status.code(), status.words());
      if (service == null && status.alone()) {
        call.draft.put("bare", true, status.words());
      }
    }
    readFaults(paste, services, calls);
    readAuthentication(paste, calls);
    calls.values().forEach(call -> sightings.add(call.draft.build(paste)));
  }

  private static Call call(
      Map<String, Call> calls, ServiceUrl service, String what, int at, Paste paste) {
    String host =
        service == null || service.host() == null ? "" : service.host().toLowerCase(Locale.ROOT);
    String key = (service == null ? "" : service.service()) + "|" + host + "|" + what;
    Call call = calls.computeIfAbsent(key, k -> new Call(Draft.of(ServiceFailure.class), at));
    if (service != null) {
      call.draft.put("service", service.service(), service.words());
      call.draft.put("host", service.host(), service.words());
      call.draft.cover(paste.squeezed().span(at, at + 1));
    }
    return call;
  }

  private static void readFaults(Paste paste, List<ServiceUrl> services, Map<String, Call> calls) {
    Squeezed view = paste.squeezed();
    String s = view.chars();
    FAULTS.forEach(
        (phrase, fault) -> {
          for (int at = view.indexOf(phrase); at >= 0; at = s.indexOf(phrase, at + 1)) {
            ServiceUrl service = nearest(services, at);
            boolean named =
                fault == Fault.NOT_COMPLETED
                    || fault == Fault.UNREACHABLE
                    || fault == Fault.NO_SERVICE_FOUND;
            boolean signIn = s.startsWith("usingthecredentials", at + phrase.length());
            if (signIn || (service == null && !named)) {
              continue;
            }
            Span words = view.span(at, at + phrase.length());
            String host = named ? hostInQuotes(paste, at, phrase.length()) : null;
            if (host != null
                && (service == null || service.host() == null || fault == Fault.NOT_COMPLETED)) {
              service =
                  new ServiceUrl(
                      fault == Fault.NO_SERVICE_FOUND ? Service.MRS_PROXY : null, host, at, words);
            }
            Call call = call(calls, service, "fault" + fault, at, paste);
            call.draft.put("fault", fault, words);
          }
        });
  }

  /**
   * The host in {@code The connection to the server 'mail.contoso.com' could not be completed}, or
   * else shortly behind.
   */
  private static String hostInQuotes(Paste paste, int at, int length) {
    String s = paste.squeezed().chars();
    int before = Math.max(0, at - 120);
    String around = s.substring(before, at);
    int close = around.lastIndexOf('\'');
    int open = close < 1 ? -1 : around.lastIndexOf('\'', close - 1);
    if (open < 0) {
      before = at + length;
      around = s.substring(before, Math.min(s.length(), before + 160));
      open = around.indexOf('\'');
      close = open < 0 ? -1 : around.indexOf('\'', open + 1);
    }
    if (open < 0 || close <= open + 1) {
      return null;
    }
    String host = Text.exact(paste, before + open + 1, before + close);
    boolean named = Shape.HOST.accepts(host) && host.indexOf('.') > 0 && !host.contains("xxx");
    return named ? host : null;
  }

  private static void readAuthentication(Paste paste, Map<String, Call> calls) {
    AuthenticationOffer client = AuthenticationOffer.client(paste);
    AuthenticationOffer server = AuthenticationOffer.server(paste);
    List<Call> failing = new ArrayList<>(calls.values());
    failing.removeIf(c -> c.draft.get("status") == null);
    if (client != null) {
      nearestCall(failing, client.at())
          .ifPresent(c -> c.draft.put("clientScheme", client.printed(), client.words()));
    }
    if (server != null) {
      String offer = server.printed().toLowerCase(Locale.ROOT);
      boolean windows =
          offer.contains("negotiate") || offer.contains("ntlm") || offer.contains("kerberos");
      nearestCall(failing, server.at())
          .ifPresent(
              c -> {
                String printed = server.printed().isBlank() ? null : server.printed();
                c.draft.put("serverOffer", printed, server.words());
                c.draft.put("offersNegotiate", windows, server.words());
              });
    }
  }

  private static Optional<Call> nearestCall(List<Call> calls, int at) {
    return calls.stream().min(Comparator.comparingInt(c -> Math.abs(c.at - at)));
  }

  /**
   * The address before, or else shortly behind; an address of a service that was named wins over a
   * bare host.
   */
  private static ServiceUrl nearest(List<ServiceUrl> services, int at) {
    ServiceUrl best = null;
    int end = ServiceUrl.first(services, at + REACH);
    for (int i = ServiceUrl.first(services, at - REACH); i < end; i++) {
      ServiceUrl service = services.get(i);
      int distance = at - service.at();
      boolean before = distance >= 0 && distance < REACH;
      boolean behind = distance < 0 && -distance < REACH / 4 && best == null;
      if ((before && (service.service() != null || best == null)) || behind) {
        best = service;
      }
    }
    return best;
  }
}
