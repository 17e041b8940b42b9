package org.mrskb.engine.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A paste can never put a command into an answer. */
class FillerTest {

  /** One field of each shape. */
  public record Values(
      @Fillable(Shape.HOST) String server,
      @Fillable(Shape.GUID) String guid,
      @Fillable(Shape.SMTP) String user,
      @Fillable(Shape.NAME) String endpoint,
      @Fillable(Shape.NUMBER) String number,
      @Fillable(Shape.TEXT) String text,
      String unmarked) {
    static Values all(String value) {
      return new Values(value, value, value, value, value, value, value);
    }
  }

  private static final String TEMPLATE =
      "Set-A \"{{server}}\\EWS\" -G {{guid}} -U {{user}} -E \"{{endpoint}}\" -N {{number}} -T {{text}} -Q '{{text}}' -D \"{{text}}\" -X {{unmarked}}";

  private static String filled(Values values, String shell) {
    return new Filler(List.of(values)).fill(TEMPLATE, shell);
  }

  @Test
  void valuesThatFitTheirShapeAreFilledInAndQuoted() {
    Values values =
        new Values(
            "EX01",
            "1ec059c7-8396-4d0b-af4e-d6bd4c12a8d8",
            "a.b@contoso.com",
            "Hybrid 1",
            "20",
            "O'Hara",
            "x");
    assertThat(filled(values, "ems"))
        .isEqualTo(
            "Set-A \"EX01\\EWS\" -G 1ec059c7-8396-4d0b-af4e-d6bd4c12a8d8 -U 'a.b@contoso.com' -E \"Hybrid 1\" -N 20 -T 'O''Hara' -Q 'O''Hara' -D \"<text>\" -X <unmarked>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "EX01\"; Remove-Mailbox * #",
        "$(Remove-Mailbox *)",
        "EX01`n",
        "a;b",
        "a\nRemove-Mailbox *",
        "a|b",
        "a&b",
        "\u202Eevil",
        "\u0415X01",
        "'; x; '",
        "\u2019; x",
        "{{guid}}",
        "a@b@c",
        "",
        " "
      })
  void nothingBreaksOut(String hostile) {
    String command = filled(Values.all(hostile), "ems");
    String bare = outsideOfSingleQuotes(command.replace("''", ""));
    assertThat(bare)
        .isEqualTo(
            outsideOfSingleQuotes(
                    "Set-A \"<server>\\EWS\" -G <guid> -U <user> -E \"<endpoint>\" -N <number> -T '' -Q '' -D \"<text>\" -X <unmarked>")
                .replace("-T  -Q", bare.contains("-T <text>") ? "-T <text> -Q" : "-T  -Q")
                .replace("-Q  -D", bare.contains("-Q <text>") ? "-Q <text> -D" : "-Q  -D"));
  }

  private static String outsideOfSingleQuotes(String command) {
    StringBuilder outside = new StringBuilder();
    boolean inside = false;
    for (int i = 0; i < command.length(); i++) {
      char c = command.charAt(i);
      if (c == '\'') {
        inside = !inside;
      } else if (!inside || c == '<') {
        outside.append(inside ? "" : c);
      }
    }
    return outside.toString();
  }

  @Test
  void theCommandPromptGetsOnlyWhatNeedsNoQuotes() {
    Values values = new Values("EX01", "x", "a@contoso.com", "Hybrid 1", "20", "t", "x");
    assertThat(new Filler(List.of(values)).fill("ping {{server}} {{user}} {{number}}", "cmd"))
        .isEqualTo("ping EX01 <user> 20");
  }

  @Test
  void factsThatDisagreeLeaveThePlaceholder() {
    Filler filler = new Filler(List.of(Values.all("EX01"), Values.all("EX02")));
    assertThat(filler.fill("Get-A {{server}}", "ems")).isEqualTo("Get-A <server>");
  }

  @Test
  void backTicksAndQuotesOfTheTemplateAreUnderstood() {
    Filler filler = new Filler(List.of(Values.all("O'Hara")));
    assertThat(filler.fill("Get-A \"x`\" {{text}}\" {{text}}", "ems"))
        .isEqualTo("Get-A \"x`\" <text>\" 'O''Hara'");
  }
}
