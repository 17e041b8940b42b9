package org.mrskb.rules.reader;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mrskb.engine.paste.Draft;
import org.mrskb.engine.paste.Paste;
import org.mrskb.engine.paste.Reader;
import org.mrskb.engine.paste.Sightings;
import org.mrskb.engine.paste.Span;
import org.mrskb.engine.paste.Squeezed;
import org.mrskb.rules.fact.CertificateProblem;
import org.mrskb.rules.fact.CertificateProblem.Kind;
import org.mrskb.rules.fact.ServiceFailure.Service;

/** Reads what a text says against a certificate, from exception texts and from chat words. */
final class CertificateReader implements Reader {
  /** How far, in squeezed characters, the word certificate may stand from what is said of it. */
  private static final int NEAR = 60;

  /** How far the address may stand before the text about its certificate. */
  private static final int REACH = 600;

  /** Names that Microsoft presents the certificate of, by their ends. */
  private static final List<String> MICROSOFT =
      List.of(
          "office365.com",
          "office.com",
          "outlook.com",
          "microsoft.com",
          "microsoftonline.com",
          "windows.net",
          "msappproxy.net",
          "office.net");

  @Override
  public void read(Paste paste, Sightings sightings) {
    Squeezed view = paste.squeezed();
    String s = view.chars();
    List<ServiceUrl> addresses = null;
    for (Map.Entry<String, Kind> text : CertificateWords.TEXTS.entrySet()) {
      for (int at = view.indexOf(text.getKey()); at >= 0; at = s.indexOf(text.getKey(), at + 1)) {
        addresses = addresses == null ? ServiceUrl.find(paste) : addresses;
        int end = at + text.getKey().length();
        add(paste, at, end, text.getValue(), addresses, sightings);
      }
    }
    if (CertificateWords.CERTIFICATE.stream().noneMatch(view::contains)) {
      return;
    }
    for (Map.Entry<String, Kind> word : CertificateWords.CHAT.entrySet()) {
      for (int at = view.indexOf(word.getKey()); at >= 0; at = s.indexOf(word.getKey(), at + 1)) {
        int near = nearCertificate(paste, at, word.getKey().length());
        if (near >= 0 && paste.squeezed().startsWord(at) && !isNegated(s, at)) {
          addresses = addresses == null ? ServiceUrl.find(paste) : addresses;
          int end = at + word.getKey().length();
          add(paste, Math.min(near, at), end, word.getValue(), addresses, sightings);
        }
      }
    }
  }

  private static boolean isNegated(String s, int at) {
    return CertificateWords.NEGATIONS.stream().anyMatch(no -> s.startsWith(no, at - no.length()));
  }

  /** Where the word certificate starts near the place, or -1. */
  private static int nearCertificate(Paste paste, int at, int length) {
    Squeezed view = paste.squeezed();
    int from = Math.max(0, at - NEAR);
    String around =
        view.chars().substring(from, Math.min(view.chars().length(), at + length + NEAR));
    for (String word : CertificateWords.CERTIFICATE) {
      for (int found = around.indexOf(word); found >= 0; found = around.indexOf(word, found + 1)) {
        int start = from + found;
        boolean whole = word.length() > 5 || view.endsWord(start + word.length());
        if (whole && view.startsWord(start)) {
          return start;
        }
      }
    }
    return -1;
  }

  private static void add(
      Paste paste, int start, int end, Kind kind, List<ServiceUrl> addresses, Sightings sightings) {
    Span words = paste.squeezed().span(start, end);
    Draft<CertificateProblem> problem = Draft.of(CertificateProblem.class).cover(words);
    problem.put("kind", kind, words);
    Optional<ServiceUrl> address =
        ServiceUrl.between(addresses, end - REACH + 1, end).stream()
            .filter(u -> isAddress(paste, u) || u.service() == Service.OTHER)
            .reduce((a, b) -> b.service() == null && a.service() != null ? a : b);
    address.ifPresent(
        u -> {
          problem.put("service", u.service(), u.words());
          problem.put("host", u.host(), u.words());
        });
    String before = paste.squeezed().chars().substring(Math.max(0, start - 400), end);
    boolean outbound =
        before.contains("destinationcomputer(")
            || address.map(ServiceUrl::host).filter(CertificateReader::isMicrosoft).isPresent();
    problem.put("outbound", outbound, words);
    sightings.add(problem.build(paste));
  }

  /** A service that is only named may be meant or not. */
  private static boolean isAddress(Paste paste, ServiceUrl url) {
    return paste.squeezed().chars().startsWith("http", url.at());
  }

  private static boolean isMicrosoft(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    return MICROSOFT.stream().anyMatch(m -> name.equals(m) || name.endsWith("." + m));
  }
}
