package org.mrskb.slack.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page that is made from the product: {@code -Dreadme.write=true} writes it anew. */
final class WrittenPage {
  private WrittenPage() {}

  /** Fails if the file holds anything else. */
  static void isCurrent(Path file, String fresh) throws IOException {
    if (Boolean.getBoolean("readme.write")) {
      Files.writeString(file, fresh);
    }
    assertThat(Files.readString(file))
        .as("run the tests with -Dreadme.write=true")
        .isEqualTo(fresh);
  }
}
