package org.mrskb.engine.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/**
 * Whatever a paste holds, a command has the words that its author wrote: in the place of a value
 * there is that value as one word, or the placeholder.
 */
class PlaceholderPropertyTest {
  private static final String SEED = "20261120";

  /** One field of each shape. */
  public record Hostile(
      @Fillable(Shape.HOST) String host,
      @Fillable(Shape.GUID) String guid,
      @Fillable(Shape.SMTP) String smtp,
      @Fillable(Shape.NAME) String name,
      @Fillable(Shape.X500) String x500,
      @Fillable(Shape.NUMBER) String number,
      @Fillable(Shape.TEXT) String text) {
    static Hostile all(String value) {
      return new Hostile(value, value, value, value, value, value, value);
    }
  }

  private static final List<String> FIELDS =
      List.of("host", "guid", "smtp", "name", "x500", "number", "text");

  @Provide
  static Arbitrary<String> hostile() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "'",
            "''",
            "\"",
            "\"\"",
            "`",
            "$",
            "$(",
            ")",
            "(",
            ";",
            "|",
            "&",
            "\n",
            "\r\n",
            "\u2018",
            "\u2019",
            "\u201a",
            "\u201b",
            "\u201c",
            "\u201d",
            "\u201e",
            "\u202e",
            "\u200f",
            "\u2066",
            "\u0415X01",
            "\u0430",
            "\uff07",
            "\uff1b",
            "\u00a0",
            "\u2028",
            "\u0000",
            "{{host}}",
            "}}",
            "{{",
            "<",
            ">",
            "@",
            "@{",
            "#",
            "--%",
            "%",
            "^",
            "!",
            " ",
            "\t",
            "\\",
            "EX01",
            "a",
            "1",
            "0",
            "contoso.com",
            "/o=",
            "cn=",
            "Remove-Mailbox *",
            "-Force",
            ".",
            "-",
            "_",
            "1ec059c7-8396-4d0b-af4e-d6bd4c12a8d8");
    Arbitrary<String> any = Arbitraries.strings().ofMaxLength(3);
    return Arbitraries.frequencyOf(Tuple.of(6, pieces), Tuple.of(1, any))
        .list()
        .ofMinSize(1)
        .ofMaxSize(6)
        .map(list -> String.join("", list));
  }

  @Property(tries = 4000, seed = SEED)
  void nothingBreaksOutOfPowerShell(@ForAll @From("hostile") String value) {
    Filler filler = new Filler(List.of(Hostile.all(value)));
    for (String field : FIELDS) {
      for (String around : List.of("%s", "\"%s\"", "'%s'", "\"%s\\EWS (Default)\"")) {
        String placed = around.formatted("{{" + field + "}}");
        String command = filler.fill("Set-A -B " + placed + " -C $true", "ems");
        boolean quoted = !around.equals("%s");
        if (command.contains("<" + field + ">")) {
          assertThat(command)
              .isEqualTo("Set-A -B " + around.formatted("<" + field + ">") + " -C $true");
        } else {
          String word = quoted ? around.formatted(value).replaceAll("^.|.$", "") : value;
          assertThat(PowerShellWords.of(command))
              .as(command)
              .containsExactly("Set-A", "-B", around.endsWith(")\"") ? word : value, "-C", "$true");
        }
      }
    }
  }

  @Property(tries = 2000, seed = SEED)
  void theCommandPromptGetsOnlyNamesAndNumbers(@ForAll @From("hostile") String value) {
    Filler filler = new Filler(List.of(Hostile.all(value)));
    for (String field : FIELDS) {
      String command = filler.fill("ping {{" + field + "}} -n 1", "cmd");
      if (!command.equals("ping <" + field + "> -n 1")) {
        assertThat(command).isEqualTo("ping " + value + " -n 1");
        assertThat(value).matches("[A-Za-z0-9.-]+");
      }
    }
  }

  @Property(tries = 2000, seed = SEED)
  void shapesTakeOnlyPlainAscii(@ForAll @From("hostile") String value) {
    for (Shape shape : Shape.values()) {
      if (shape.accepts(value)) {
        assertThat(value.chars()).as(shape + " " + value).allMatch(c -> c >= ' ' && c < 127);
        if (shape.isPlain()) {
          assertThat(value)
              .as(shape.name())
              .doesNotContain("\"", "'", "`", "$", ";", "|", "&", "\n");
        }
      }
    }
  }
}
