package org.mrskb.slack.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An admin who writes no Java puts what only his company knows beside what comes along. */
class OwnPackTest {
  @TempDir private Path home;

  private static Run run(String... args) {
    return Run.of("", args);
  }

  private Path folder() {
    return home.resolve("contoso");
  }

  private Path cause() {
    return folder().resolve("catalog/" + OwnPack.FAMILY + "/" + OwnPack.CAUSE);
  }

  @Test
  void itIsMadeCheckedAndAskedBesideOurs() throws IOException {
    OwnPack.write(folder(), "Contoso Shield refuses the call");
    Run check = run("check", folder().toString());
    assertThat(check.err()).isEmpty();
    assertThat(check.out()).startsWith("contoso: ").contains(" checks passed. Wrote ");
    String pack = folder().resolve("contoso.jar").toString();
    assertThat(run("why", "--pack", pack, "Contoso Shield ray 4711").out())
        .startsWith("Contoso Shield refuses the call  LIKELY");
    assertThat(run("why", "Contoso Shield ray 4711").out()).startsWith("No finding.");
    assertThat(run("why", "--pack", pack, "403").out()).isEqualTo(run("why", "403").out());
    assertThat(run("explain", "--pack", pack, "contoso-shield").out())
        .contains("Written in the pack contoso, catalog/gateway/contoso-shield/");
    assertThat(run("stats", "--pack", pack).out()).contains("## contoso: What only we know");
    assertThat(Run.of("{\"text\":\"Contoso Shield ray 4711\"}", "batch", "--pack", pack).out())
        .contains("\"cause\":\"contoso-shield\"");
  }

  @Test
  void whatFailsIsNamedByFileAndLineAndNothingIsWritten() throws IOException {
    run("new", "--in", folder().toString(), "gateway/contoso-shield");
    Run check = run("check", folder().toString());
    assertThat(check.status()).isEqualTo(Main.USAGE);
    assertThat(check.err())
        .contains("catalog/gateway/contoso-shield/rule.drl:", "still the text of the scaffold");
    assertThat(folder().resolve("contoso.jar")).doesNotExist();

    OwnPack.write(folder(), "Contoso Shield refuses the call");
    Path rule = cause().resolve("rule.drl");
    Files.writeString(rule, Files.readString(rule).replace("phrase", "phrases"));
    assertThat(run("check", folder().toString()).err())
        .contains("catalog/gateway/contoso-shield/rule.drl:6: Says has no field 'phrases'");
    assertThat(folder().resolve("contoso.jar")).doesNotExist();
  }

  @Test
  void anIdOfOursIsRefused() {
    Run made = run("new", "--in", folder().toString(), "endpoint/mrs-proxy-disabled");
    assertThat(made.status()).isEqualTo(Main.USAGE);
    assertThat(made.err()).contains("exists already: rules/catalog/endpoint/mrs-proxy-disabled");
    assertThat(folder()).doesNotExist();
  }

  @Test
  void whatIsNoPackIsRefused() {
    Run asked = run("why", "--pack", home.toString(), "403");
    assertThat(asked.status()).isEqualTo(Main.USAGE);
    assertThat(asked.err()).contains("is no pack", "mrs check");
  }

  @Test
  void theEnvironmentNamesPacksAsAClassPathDoes() {
    assertThat(PackOption.listed("a.jar" + File.pathSeparator + " b.jar "))
        .containsExactly(Path.of("a.jar"), Path.of("b.jar"));
    assertThat(PackOption.listed("")).isEmpty();
  }
}
