package org.mrskb.slack.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mrskb.engine.KnowledgeBase;
import org.mrskb.slack.console.OwnPack;

/** The packs of a team change while the bot runs. */
class WatchedPacksTest {
  @TempDir private Path home;

  private static String title(WatchedPacks packs) {
    return packs.knowledge().explain(OwnPack.CAUSE).page().title();
  }

  @Test
  void aNewVersionIsTakenOverAndABrokenOneIsNot() throws IOException {
    Path file = OwnPack.build(home.resolve("contoso"), "Contoso Shield refuses the call");
    WatchedPacks packs = new WatchedPacks(List.of(file));
    KnowledgeBase first = packs.knowledge();
    packs.look();
    assertThat(packs.knowledge()).isSameAs(first);

    OwnPack.build(home.resolve("contoso"), "Contoso Shield blocks the call");
    assertThat(title(packs)).isEqualTo("Contoso Shield refuses the call");
    packs.look();
    assertThat(title(packs)).isEqualTo("Contoso Shield blocks the call");

    KnowledgeBase second = packs.knowledge();
    Files.writeString(file, "no pack any more");
    packs.look();
    assertThat(packs.knowledge()).isSameAs(second);
    Files.delete(file);
    packs.look();
    assertThat(packs.knowledge()).isSameAs(second);

    OwnPack.build(home.resolve("contoso"), "Contoso Shield stops the call");
    packs.look();
    assertThat(title(packs)).isEqualTo("Contoso Shield stops the call");
  }

  @Test
  void aBotDoesNotStartWithABrokenPack() throws IOException {
    Path file = Files.writeString(home.resolve("pack.jar"), "nothing");
    assertThatThrownBy(() -> new WatchedPacks(List.of(file)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("pack.jar is no pack");
  }
}
