package org.mrskb.rules.reader;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.mrskb.engine.card.Shape;
import org.mrskb.engine.paste.Paste;
import org.mrskb.engine.paste.Span;
import org.mrskb.rules.fact.ServiceFailure.Service;

/**
 * An address in a text, or words that name a service as clearly as an address.
 *
 * @param service what answers there
 * @param host the host, null if it is masked or cut
 * @param at place in the squeezed text
 * @param words place in the text
 */
record ServiceUrl(Service service, String host, int at, Span words) {
  private static final int LONGEST = 300;

  /** Words that name a service without an address. */
  private static final List<Named> NAMED =
      List.of(
          new Named("mrsproxy.svc", Service.MRS_PROXY),
          new Named("mrsproxy", Service.MRS_PROXY),
          new Named("mrs-proxy", Service.MRS_PROXY),
          new Named("partnersts", Service.FEDERATION),
          new Named("windowslive", Service.FEDERATION),
          new Named("federationinformation", Service.FEDERATION),
          new Named("isaserver", Service.OTHER),
          new Named("sharepoint", Service.OTHER),
          new Named("onedrive", Service.OTHER),
          new Named("sqlserver", Service.OTHER),
          new Named("azuredevops", Service.OTHER),
          new Named("uniformresourcelocator", Service.OTHER),
          new Named("googleapis", Service.OTHER),
          new Named("graph.microsoft.com", Service.OTHER),
          new Named("configurationwebservice", Service.OTHER),
          new Named("accesstoken", Service.OTHER));

  private record Named(String squeezed, Service service) {}

  /** All of a paste. */
  private record All(List<ServiceUrl> services) {}

  /** Every address and named service, in order. */
  static List<ServiceUrl> find(Paste paste) {
    return paste.view(All.class, p -> new All(List.copyOf(read(p)))).services;
  }

  private static List<ServiceUrl> read(Paste paste) {
    String squeezed = paste.squeezed().chars();
    List<ServiceUrl> found = new ArrayList<>();
    BitSet inAddress = new BitSet();
    for (int at = squeezed.indexOf("://"); at >= 0; at = squeezed.indexOf("://", at + 3)) {
      int scheme = at >= 5 && squeezed.startsWith("https", at - 5) ? at - 5 : at - 4;
      if (scheme >= 0 && squeezed.startsWith("http", scheme)) {
        found.add(at(paste, squeezed, scheme, at + 3, inAddress));
      }
    }
    for (Named named : NAMED) {
      for (int at = paste.squeezed().indexOf(named.squeezed);
          at >= 0;
          at = squeezed.indexOf(named.squeezed, at + 1)) {
        boolean property =
            squeezed.startsWith("mrsproxyenabled", at)
                || squeezed.startsWith("mrsproxyservice", at);
        if (!inAddress.get(at) && !property) {
          Span words = paste.squeezed().span(at, at + named.squeezed.length());
          found.add(new ServiceUrl(named.service, null, at, words));
        }
      }
    }
    found.sort(Comparator.comparingInt(ServiceUrl::at));
    return found;
  }

  /** Those of an ordered list that begin between two places of the squeezed text. */
  static List<ServiceUrl> between(List<ServiceUrl> ordered, int from, int to) {
    return ordered.subList(first(ordered, from), first(ordered, Math.max(from, to)));
  }

  /** Which of an ordered list is the first that begins at a place or behind it. */
  static int first(List<ServiceUrl> ordered, int at) {
    int low = 0;
    int high = ordered.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ordered.get(middle).at < at) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static ServiceUrl at(
      Paste paste, String squeezed, int scheme, int hostStart, BitSet inAddress) {
    int hostEnd = hostStart;
    while (hostEnd < squeezed.length()
        && hostEnd - hostStart < LONGEST
        && Text.isHostChar(squeezed.charAt(hostEnd))
        && (hostEnd == hostStart || !blankBefore(paste, hostEnd))) {
      hostEnd++;
    }
    boolean ended =
        hostEnd < squeezed.length() && "/:'\"<>)".indexOf(squeezed.charAt(hostEnd)) >= 0;
    Span hostWords = paste.squeezed().span(hostStart, hostEnd);
    String printed = paste.slice(hostWords);
    String whole = Text.exact(paste, hostStart, hostEnd);
    boolean broken = printed.length() > whole.length();
    String host = ended || !broken ? whole : null;
    if (host != null && (!Shape.HOST.accepts(host) || isMasked(host))) {
      host = null;
    }
    int pathEnd = hostEnd;
    while (pathEnd < squeezed.length()
        && pathEnd - hostEnd < LONGEST
        && "'\"<>)|,; ".indexOf(squeezed.charAt(pathEnd)) < 0
        && !squeezed.startsWith("://", pathEnd)
        && !blankBefore(paste, pathEnd)) {
      pathEnd++;
    }
    inAddress.set(scheme, Math.max(pathEnd, hostEnd));
    String path = squeezed.substring(hostEnd, pathEnd);
    Service service =
        service(host == null ? "" : host.toLowerCase(Locale.ROOT), path, squeezed, hostEnd);
    return new ServiceUrl(
        service, host, scheme, paste.squeezed().span(scheme, Math.max(pathEnd, hostEnd)));
  }

  /** A blank within a line ends an address; a line break may be a wrap. */
  private static boolean blankBefore(Paste paste, int at) {
    int here = paste.squeezed().span(at, at + 1).start();
    char before = here == 0 ? ' ' : paste.text().charAt(here - 1);
    return before == ' ' || before == '\t';
  }

  private static boolean isMasked(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    return name.contains("xxx") || name.chars().allMatch(c -> c == 'x' || c == '.' || c == '-');
  }

  private static Service service(String host, String path, String squeezed, int from) {
    String route =
        path.isEmpty() ? "" : squeezed.substring(from, Math.min(squeezed.length(), from + 60));
    int slash = route.indexOf('/');
    route = slash < 0 ? "" : route.substring(slash);
    if (route.startsWith("/ews/mrsproxy.svc") || path.contains("mrsproxy.svc")) {
      return Service.MRS_PROXY;
    }
    if (route.startsWith("/ews/") || route.startsWith("/ews'")) {
      return Service.EWS;
    }
    if (route.startsWith("/autodiscover")) {
      return Service.AUTODISCOVER;
    }
    if (route.startsWith("/powershell")) {
      return Service.POWERSHELL;
    }
    boolean bareName = path.isEmpty() || path.equals("/");
    return bareName && !host.endsWith("sharepoint.com") ? null : Service.OTHER;
  }
}
