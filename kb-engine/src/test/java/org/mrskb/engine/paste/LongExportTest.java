package org.mrskb.engine.paste;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Long texts are read to the end if they repeat themselves, and otherwise say what was cut. */
class LongExportTest {
  private static final String HEAD =
      "<Objs Version=\"1.1.0.1\"><Obj RefId=\"0\"><Props><Obj N=\"Report\"><Props>"
          + "<Obj N=\"Failures\"><LST>";
  private static final String TAIL = "</LST></Obj></Props></Obj></Props></Obj></Objs>";

  private static String entry(int number, String type) {
    return "<Obj RefId=\"%d\"><Props><S N=\"FailureType\">%s</S><S N=\"EntryId\">0a%xf%d</S></Props></Obj>"
        .formatted(number, type, number * 7919L, number);
  }

  private static String export(int entries) {
    StringBuilder text = new StringBuilder(HEAD);
    for (int i = 0; i < entries; i++) {
      text.append(entry(i, i % 2 == 0 ? "StorageTransientException" : "TimeoutException"));
    }
    return text.append(entry(entries, "LastOfAllPermanentException")).append(TAIL).toString();
  }

  @Test
  void anExportThatRepeatsItselfIsReadToItsEnd() {
    String text = export(100_000);
    Paste paste = Paste.of("text", text);
    assertThat(paste.text()).hasSizeLessThan(200_000).contains("LastOfAllPermanentException");
    assertThat(paste.notices()).singleElement().asString().startsWith("Left out 9");
    Serialized failures = paste.serialized().get(0).parts().get(0).parts().get(0);
    while (!failures.isList()) {
      failures = failures.parts().get(0);
    }
    assertThat(failures.size()).isEqualTo(100_001);
  }

  @Test
  void moreThanIsReadIsCutAndSaid() {
    String text = "Property : value number one\n".repeat(Paste.LIMIT / 28 + 1000);
    Paste paste = Paste.of("text", text);
    assertThat(paste.text()).hasSize(Paste.LIMIT);
    assertThat(paste.notices())
        .containsExactly(
            "Read the first 1048576 of "
                + text.length()
                + " characters; the rest was left out."
                + " Send the part around the error if something is missing.");
  }

  @Test
  void anExportWhoseEntriesAllTellSomethingElseSaysHowFarItWasRead() {
    StringBuilder text = new StringBuilder(HEAD);
    int entries = 120_000;
    for (int i = 0; i < entries; i++) {
      String word = Long.toString(i * 2_654_435_761L, 26).replaceAll("[0-9]", "x");
      text.append(entry(i, "Failure" + word + "Exception"));
    }
    Paste paste = Paste.of("text", text.append(TAIL).toString());
    assertThat(paste.text().length()).isBetween(3 << 20, (4 << 20) + 100_000);
    assertThat(paste.notices())
        .anyMatch(
            n ->
                n.startsWith("Read the first ")
                    && n.contains(" of " + text.length() + " characters; the rest was left out."));
  }

  @Test
  void theLongestTextIsCutBeforeAnythingElse() {
    String text = "<Objs>" + " ".repeat(Paste.LONGEST + 10) + "</Objs>";
    assertThat(Paste.of("text", text).notices())
        .anyMatch(n -> n.startsWith("Read the first " + Paste.LONGEST + " of " + text.length()));
  }

  /** Once as bytes and once as a text, and little besides: three times its length and a bit. */
  @Test
  void fiftyMegabytesAreReadInASmallHeap() throws Exception {
    Process java =
        new ProcessBuilder(
                System.getProperty("java.home") + "/bin/java",
                "-Xmx160m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                LongExportMain.class.getName())
            .redirectErrorStream(true)
            .start();
    String said = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(java.waitFor()).as(said).isZero();
    assertThat(said).startsWith("read").contains("entries of long lists");
  }

  @Test
  void deepNestingIsLeftOutAndSaid() {
    String json = "{\"a\":".repeat(300) + "1" + "}".repeat(300);
    assertThat(Paste.of("text", json).notices()).anyMatch(n -> n.contains("nested deeper"));
    String xml = "<Objs>" + "<Obj N=\"a\">".repeat(900) + "</Obj>".repeat(900) + "</Objs>";
    assertThat(Paste.of("text", xml).notices()).anyMatch(n -> n.contains("nested deeper"));
  }
}
