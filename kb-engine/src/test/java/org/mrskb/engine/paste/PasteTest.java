package org.mrskb.engine.paste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Damage is undone once, and every character can be traced to the user's own text. */
class PasteTest {

  @ParameterizedTest
  @MethodSource("damage")
  void damageIsUndone(String sent, String read) {
    assertThat(Paste.of("text", sent).text()).isEqualTo(read);
  }

  static Stream<Arguments> damage() {
    return Stream.of(
        arguments("a\u00a0: b", "a : b"),
        arguments("\u2018Negotiate\u2019", "'Negotiate'"),
        arguments("Stal\u200bled", "Stalled"),
        arguments("Fail\u00adure\uff1a x", "Failure: x"),
        arguments("\u2212214", "-214"),
        arguments("a --&gt; b", "a --> b"),
        arguments("<https://a.b/c|https://a.b/c> x", "https://a.b/c x"),
        arguments("<https://a.b/c>", "https://a.b/c"),
        arguments("<mailto:a@b.c|a@b.c>", "a@b.c"),
        arguments("\u001b[31mred\u001b[0m", "red"),
        arguments("> quoted", "quoted"),
        arguments("> > twice", "twice"),
        arguments("Don\u00e2\u20ac\u2122t", "Don't"),
        arguments("x<br/>y", "x\ny"),
        arguments("<p>x</p>", "x\n"),
        arguments("<p>x</p>\n<p>y</p>", "x\ny\n"),
        arguments("<tr><td>x</td><td>y</td></tr>", "x\ty\n"),
        arguments("a &amp;gt; b &#8211;&hellip;", "a > b -\u2026"),
        arguments("    > quoted", "quoted"),
        arguments("\u001b[31m> x\u001b]0;title\u0007y", "xy"),
        arguments("[31;1mred[0m [Set-Mailbox]", "red [Set-Mailbox]"),
        arguments("x\u00e2\u20ac\ufffd y", "x\" y"),
        arguments("mail.<DomainName>.com", "mail.<DomainName>.com"),
        arguments("a\r\nb\rc", "a\nb\nc"));
  }

  @Test
  void placesPointIntoTheTextAsSent() {
    String sent =
        "> \u201cx\u201d --&gt; <https://m.contoso.com/a|https://m.contoso.com/a> (403)\r\n";
    Paste paste = Paste.of("text", sent);
    int at = paste.text().indexOf("(403)");
    Span original = paste.toOriginal(new Span(at, at + 5));

    assertThat(sent.substring(original.start(), original.end())).isEqualTo("(403)");
    assertThat(paste.originalText(original)).isEqualTo("(403)");
  }

  @Test
  void wordsThatAConsoleCutAreWholeInTheSqueezedView() {
    Paste paste = Paste.of("text", "RemoteTransien\n   tException");
    int at = paste.squeezed().chars().indexOf("remotetransientexception");

    assertThat(at).isZero();
    assertThat(paste.squeezed().span(0, 24)).isEqualTo(new Span(0, paste.text().length()));
  }

  @Test
  void secretsAreMaskedBeforeAnythingElseSeesThem() {
    Paste paste =
        Paste.of(
            "text",
            "Password=Winter2026! user=a\nBearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.abcdefghijk");

    assertThat(paste.text()).doesNotContain("Winter").doesNotContain("eyJzdWIi").contains("user=a");
    assertThat(paste.notices())
        .hasSize(2)
        .anyMatch(n -> n.contains("password"))
        .anyMatch(n -> n.contains("token"));
    assertThat(Paste.of("text", "the password was changed yesterday").notices()).isEmpty();
    assertThat(Paste.of("text", "-Password (Get-Credential)").notices()).isEmpty();
  }

  @Test
  void whatIsTooLongIsCutWithANotice() {
    Paste paste = Paste.of("text", "x".repeat(Paste.LIMIT + 10));

    assertThat(paste.text()).hasSize(Paste.LIMIT);
    assertThat(paste.notices())
        .singleElement()
        .asString()
        .contains("Read the first 1048576 of 1048586");
  }

  @Test
  void filesAreTextInAnyUsualEncoding() {
    String text = "MRSProxyEnabled : False f\u00fcr\n";
    assertThat(TextDecoder.decode(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
    assertThat(TextDecoder.decode(text.getBytes(StandardCharsets.UTF_16LE))).isEqualTo(text);
    assertThat(TextDecoder.decode(text.getBytes(StandardCharsets.UTF_16))).isEqualTo(text);
    assertThat(TextDecoder.decode(text.getBytes(Charset.forName("windows-1252")))).isEqualTo(text);
    assertThatThrownBy(() -> TextDecoder.decode(new byte[] {'P', 'K', 3, 4, 0, 1, 2, 6, 8, 1, 2}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not text");
  }
}
