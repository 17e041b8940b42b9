package org.mrskb.rules.reader;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mrskb.engine.paste.Draft;
import org.mrskb.engine.paste.Paste;
import org.mrskb.engine.paste.Reader;
import org.mrskb.engine.paste.Sightings;
import org.mrskb.engine.paste.Span;
import org.mrskb.rules.fact.CertificateProblem;
import org.mrskb.rules.fact.CertificateProblem.Kind;

/** Reads what a text says against a certificate, from exception texts and from chat words. */
final class CertificateReader implements Reader {
  private static final Map<String, Kind> PHRASES = new LinkedHashMap<>();
  private static final Map<String, Kind> CHAT = new LinkedHashMap<>();

  static {
    PHRASES.put("couldnotestablishtrustrelationship", null);
    PHRASES.put("remotecertificateisinvalidaccordingtothevalidationprocedure", null);
    PHRASES.put("thecertificateisnotvalid", null);
    PHRASES.put("certificateauthorityisinvalidorincorrect", Kind.UNTRUSTED);
    PHRASES.put(
        "chainprocessedcorrectly,butterminatedinarootcertificatewhichisnottrusted", Kind.UNTRUSTED);
    PHRASES.put("untrustedroot", Kind.UNTRUSTED);
    PHRASES.put("partialchain", Kind.UNTRUSTED);
    PHRASES.put("unknowncertificateauthority", Kind.UNTRUSTED);
    PHRASES.put("remotecertificatenamemismatch", Kind.NAME_MISMATCH);
    PHRASES.put("certificatecommonname(cn)doesnotmatch", Kind.NAME_MISMATCH);
    PHRASES.put("certificatenamemismatch", Kind.NAME_MISMATCH);
    PHRASES.put("certificatehasexpired", Kind.EXPIRED);
    PHRASES.put("certificateisexpired", Kind.EXPIRED);
    PHRASES.put("requiredcertificateisnotwithinitsvalidityperiod", Kind.EXPIRED);
    PHRASES.put("couldnotbecheckedforrevocation", Kind.REVOCATION_UNKNOWN);
    PHRASES.put("unabletocheckrevocation", Kind.REVOCATION_UNKNOWN);

    CHAT.put("selfsigned", Kind.SELF_SIGNED);
    CHAT.put("self-signed", Kind.SELF_SIGNED);
    CHAT.put("internalca", Kind.INTERNAL_CA);
    CHAT.put("ourownca", Kind.INTERNAL_CA);
    CHAT.put("privateca", Kind.INTERNAL_CA);
    CHAT.put("enterpriseca", Kind.INTERNAL_CA);
    CHAT.put("expired", Kind.EXPIRED);
    CHAT.put("ranout", Kind.EXPIRED);
    CHAT.put("abgelaufen", Kind.EXPIRED);
    CHAT.put("nottrusted", Kind.UNTRUSTED);
    CHAT.put("untrusted", Kind.UNTRUSTED);
    CHAT.put("namemismatch", Kind.NAME_MISMATCH);
    CHAT.put("wrongname", Kind.NAME_MISMATCH);
    CHAT.put("notinthesan", Kind.NAME_MISMATCH);
    CHAT.put("missinginthesan", Kind.NAME_MISMATCH);
    CHAT.put("notonthecert", Kind.NAME_MISMATCH);
  }

  private static final List<String> CERTIFICATE = List.of("certificate", "zertifikat", "cert");
  private static final int NEAR = 60;

  @Override
  public void read(Paste paste, Sightings sightings) {
    String s = paste.squeezed().chars();
    for (Map.Entry<String, Kind> phrase : PHRASES.entrySet()) {
      for (int at = s.indexOf(phrase.getKey()); at >= 0; at = s.indexOf(phrase.getKey(), at + 1)) {
        add(paste, s, at, at + phrase.getKey().length(), phrase.getValue(), sightings);
      }
    }
    for (Map.Entry<String, Kind> word : CHAT.entrySet()) {
      for (int at = s.indexOf(word.getKey()); at >= 0; at = s.indexOf(word.getKey(), at + 1)) {
        int near = nearCertificate(s, at);
        if (near >= 0 && paste.squeezed().startsWord(at)) {
          add(
              paste,
              s,
              Math.min(near, at),
              at + word.getKey().length(),
              word.getValue(),
              sightings);
        }
      }
    }
  }

  private static int nearCertificate(String s, int at) {
    int from = Math.max(0, at - NEAR);
    String around = s.substring(from, Math.min(s.length(), at + NEAR));
    for (String word : CERTIFICATE) {
      int found = around.indexOf(word);
      if (found >= 0) {
        return from + found;
      }
    }
    return -1;
  }

  private static void add(
      Paste paste, String s, int start, int end, Kind kind, Sightings sightings) {
    Span words = paste.squeezed().span(start, end);
    Draft<CertificateProblem> problem = Draft.of(CertificateProblem.class).cover(words);
    if (kind != null) {
      problem.put("kind", kind, words);
    }
    int from = Math.max(0, start - 400);
    String before = s.substring(from, end);
    boolean outbound =
        before.contains("outlook.office365.com")
            || before.contains("ps.outlook.com")
            || before.contains("connectorporttest")
            || before.contains("destinationcomputer(");
    problem.put("outbound", outbound, words);
    ServiceUrl.find(paste).stream()
        .filter(u -> u.host() != null && u.at() < end && end - u.at() < 600)
        .reduce((a, b) -> b)
        .ifPresent(u -> problem.put("host", u.host(), u.words()));
    sightings.add(problem.build(paste));
  }
}
