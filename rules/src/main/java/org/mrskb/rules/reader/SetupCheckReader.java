package org.mrskb.rules.reader;

import org.mrskb.engine.paste.Draft;
import org.mrskb.engine.paste.Paste;
import org.mrskb.engine.paste.Reader;
import org.mrskb.engine.paste.Sightings;
import org.mrskb.engine.paste.Span;
import org.mrskb.engine.paste.Squeezed;
import org.mrskb.rules.fact.SetupCheck;
import org.mrskb.rules.fact.SetupCheck.Subject;

/**
 * Reads {@code [Verifying OrganizationRelationship]......[Failed]}, however many dots there are and
 * wherever the line was broken.
 */
final class SetupCheckReader implements Reader {
  private static final String START = "verifying";

  @Override
  public void read(Paste paste, Sightings sightings) {
    Squeezed view = paste.squeezed();
    String s = view.chars();
    for (int at = view.indexOf(START); at >= 0; at = s.indexOf(START, at + 1)) {
      int close = s.indexOf(']', at);
      Subject subject =
          close < 0 || close - at > 60 ? null : subject(s.substring(at + START.length(), close));
      if (subject == null) {
        continue;
      }
      int end = close + 1;
      while (end < s.length() && s.charAt(end) == '.') {
        end++;
      }
      boolean failed = s.startsWith("[failed]", end);
      if (failed || s.startsWith("[passed]", end) || s.startsWith("[success]", end)) {
        Span words = view.span(at, s.indexOf(']', end) + 1);
        sightings.add(
            Draft.of(SetupCheck.class)
                .put("subject", subject, words)
                .put("passed", !failed, words)
                .build(paste));
      }
    }
  }

  private static Subject subject(String word) {
    if (word.contains("organizationrelationship")) {
      return Subject.ORGANIZATION_RELATIONSHIP;
    }
    if (word.contains("migrationendpoint")) {
      return Subject.MIGRATION_ENDPOINT;
    }
    return word.contains("application") ? Subject.APPLICATION : null;
  }
}
