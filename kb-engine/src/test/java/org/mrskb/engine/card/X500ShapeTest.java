package org.mrskb.engine.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An X500 address of a paste goes into a command only if it cannot leave its quotes. */
class X500ShapeTest {
  private static final String GOOD =
      "/o=Labs/ou=Administrative Group (ABC23)/cn=Recipients/cn=8d1f-Lara_N.1";

  /** Stands for a fact of a pack. */
  public record Name(@Fillable(Shape.X500) String dn) {}

  private static String filled(String command, String dn) {
    return new Filler(List.of(new Name(dn))).fill(command, "exo");
  }

  @Test
  void aDistinguishedNameIsFilledIn() {
    assertThat(Shape.X500.accepts(GOOD)).isTrue();
    assertThat(filled("@{Add=\"X500:{{dn}}\"}", GOOD)).isEqualTo("@{Add=\"X500:" + GOOD + "\"}");
    assertThat(filled("Find {{dn}}", GOOD)).isEqualTo("Find '" + GOOD + "'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/o=A/cn=b\"}; Remove-Item x; @{\"",
        "/o=A/cn=b'; iisreset; '",
        "/o=A/cn=$(Remove-Item x)",
        "/o=A/cn=b`\"; calc",
        "/o=A/cn=b; calc",
        "/o=A/cn=b | calc",
        "/o=A/cn=b & calc",
        "/o=A/cn=b}\n; calc",
        "/o=A/cn=b\u201d; calc",
        "/o=A/cn=\u0430",
        "/o=A/cn=<script>",
        "/o=A/cn=b#",
        "/o=A/cn=b ",
        "/o=",
        "x500:/o=A/cn=b",
        "o=A/cn=b",
        "lara@contoso.com",
        ""
      })
  void whatCouldBreakOutStaysAPlaceholder(String dn) {
    assertThat(Shape.X500.accepts(dn)).isFalse();
    assertThat(filled("@{Add=\"X500:{{dn}}\"}", dn)).isEqualTo("@{Add=\"X500:<dn>\"}");
    assertThat(filled("@{Add='X500:{{dn}}'}", dn)).isEqualTo("@{Add='X500:<dn>'}");
  }

  @Test
  void aVeryLongNameIsRefused() {
    assertThat(Shape.X500.accepts("/o=A/cn=" + "b".repeat(600))).isFalse();
  }
}
