package org.mrskb.rules.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mrskb.engine.paste.Paste;
import org.mrskb.engine.paste.Sightings;
import org.mrskb.engine.paste.Span;
import org.mrskb.rules.fact.ReportLine;

class ReportLineReaderTest {
  private static final String LINE =
      "7/21/2026 12:16:36 AM [YTBPR01MB4016] Fatal error StoragePermanentException has occurred.";

  @Test
  void aLineHasItsStampItsServerAndWhatWentWrong() {
    ReportLine line = lines(LINE).get(0);
    assertThat(line.timestamp()).isEqualTo("7/21/2026 12:16:36 AM");
    assertThat(line.server()).isEqualTo("YTBPR01MB4016");
    assertThat(line.severity()).isEqualTo("Error");
    assertThat(line.text()).isEqualTo("Fatal error StoragePermanentException has occurred.");
  }

  @Test
  void aLineIsTheServicesWords() {
    assertThat(isClaimed(LINE)).isTrue();
  }

  @Test
  void whatAUserWritesIsHis() {
    assertThat(isClaimed("Warning: 7/21 [see below] the move hangs")).isFalse();
    assertThat(isClaimed("the batch of 7/21/2026 hangs on EX01 [again]")).isFalse();
  }

  @Test
  void theDomainOfAServerMayBeInSmallLetters() {
    assertThat(lines("7/21/2026 12:16:36 [EX01.contoso.com] Stage: LoadingMessages"))
        .extracting(ReportLine::server)
        .containsExactly("EX01.contoso.com");
    assertThat(lines("7/21/2026 12:16:36 [ex01a] Stage: LoadingMessages. Later.")).isEmpty();
  }

  private static List<ReportLine> lines(String text) {
    return read(Paste.of("text", text)).facts(ReportLine.class).toList();
  }

  private static boolean isClaimed(String text) {
    Paste paste = Paste.of("text", text);
    return read(paste).isClaimed(paste, new Span(0, text.length()));
  }

  private static Sightings read(Paste paste) {
    Sightings sightings = new Sightings();
    new ReportLineReader().read(paste, sightings);
    return sightings;
  }
}
