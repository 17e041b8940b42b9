package org.mrskb.slack.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A pack of one cause that only one company knows. */
public final class OwnPack {
  static final String FAMILY = "gateway";
  public static final String CAUSE = "contoso-shield";

  private OwnPack() {}

  /** The file that {@code mrs check} writes. */
  public static Path build(Path folder, String title) throws IOException {
    write(folder, title);
    Run check = Run.of("", "check", folder.toString());
    assertThat(check.err()).isEmpty();
    return folder.resolve(folder.getFileName() + ".jar");
  }

  /** The files as an admin fills them in. */
  static void write(Path folder, String title) throws IOException {
    Path cause = folder.resolve("catalog/" + FAMILY + "/" + CAUSE);
    if (!Files.exists(cause)) {
      Run.of("", "new", "--in", folder.toString(), FAMILY + "/" + CAUSE);
    }
    Files.writeString(
        cause.resolve("rule.drl"),
        """
        package mrskb.contoso

        // Our gateway names itself in what it answers.
        rule "contoso-shield"
        when
            Says( phrase == "contoso shield ray" )
        then
            likely( kcontext );
        end
        """);
    Files.writeString(
        cause.resolve("card.md"),
        """
        ---
        title: %s
        severity: blocks-all
        where: on-premises
        cites: [mrs-proxy-403#event-1309]
        as-of: 2026-11
        ---
        Contoso Shield stands before Exchange and takes the call for an attack.
        """
            .formatted(title));
    Files.writeString(
        cause.resolve("cases.yaml"),
        """
        - text: "Contoso Shield ray 4711"
          source: "made here: its words"
          expect: [contoso-shield]
        - text: "Contoso Shi\\neld ray 4711"
          damaged: broken inside a word
          source: "made here: its words"
          expect: [contoso-shield]
        - text: "the shield of Contoso is fine"
          source: "made here: other words"
          expect: []
        """);
  }
}
