package org.mrskb.engine.paste;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Secrets never survive the door, in whatever form and surroundings they come. */
class SecretPropertyTest {
  private static final String SEED = "20261120";

  /** A text with a secret in it. */
  record Sent(String text, String secret) {}

  @Provide
  static Arbitrary<Sent> assigned() {
    Arbitrary<String> keys =
        Arbitraries.of(
            "Password",
            "password",
            "PASSWORD",
            "Passwort",
            "Kennwort",
            "Mot de passe",
            "pwd",
            "client_secret",
            "ClientSecret",
            "AppSecret",
            "client secret",
            "EncryptedPassword",
            "access_token",
            "api-key",
            "AdminPassword",
            "RemotePassword",
            "passphrase");
    Arbitrary<String> forms =
        Arbitraries.of(
            "%s=%s",
            "%s = %s",
            "%s: %s",
            "%s : %s",
            "%s:%s",
            "%s='%s'",
            "%s=\"%s\"",
            "\"%s\":\"%s\"",
            "\"%s\" : \"%s\"",
            "'%s': '%s'",
            "<%s>%s</a>",
            "<a %s=\"%s\" />",
            "$%s = '%s'",
            "-%s %s",
            "-%s '%s'",
            "-%s:\"%s\"",
            "*%s:* %s",
            "*%s*: %s",
            "**%s:** `%s`",
            "`%s`: `%s`",
            "<b>%s</b>: %s",
            "<td>%s</td><td>%s</td>",
            "%s&nbsp;:&nbsp;%s",
            "%s\u00a0:\u00a0%s",
            "%s\u200b: %s",
            "%s              : %s",
            "%s\t%s=",
            "&lt;%s&gt;%s&lt;/a&gt;",
            "%s is: %s",
            "%s : \u201c%s\u201d",
            "@{%s=%s}",
            "%s=>%s",
            "%s -> %s",
            "| %s | %s |");
    return Combinators.combine(keys, forms, secrets(), around(), around())
        .as(
            (key, form, secret, before, after) ->
                new Sent(
                    before + form.replace("\t%s=", ": %s").formatted(key, secret) + after, secret));
  }

  private static Arbitrary<String> secrets() {
    Arbitrary<String> tail =
        Arbitraries.strings()
            .withCharRange('a', 'z')
            .withCharRange('A', 'Z')
            .withCharRange('0', '9')
            .withChars("!#%*+-_.?~^")
            .ofMinLength(20)
            .ofMaxLength(40);
    return tail.map(t -> "Wq7" + t + "Zk9");
  }

  private static Arbitrary<String> around() {
    return Arbitraries.of(
        "",
        " ",
        "\n",
        "\r\n",
        "  |  ",
        ", ",
        "\n> ",
        "PS C:\\> ",
        "Identity : a@contoso.com\n",
        "\u001b[0m",
        "\ufeff",
        "and then it failed with 403\n",
        "{\n  ",
        "\n}",
        "; ",
        "https://a.b/c ");
  }

  @Property(tries = 6000, seed = SEED)
  void valuesBehindTheNameOfASecretAreMasked(@ForAll @From("assigned") Sent sent) {
    gone(sent);
  }

  @Provide
  static Arbitrary<Sent> bare() {
    Arbitrary<String> base64 =
        Arbitraries.strings()
            .withCharRange('a', 'z')
            .withCharRange('A', 'Z')
            .withCharRange('0', '9')
            .ofMinLength(60)
            .ofMaxLength(200);
    Arbitrary<Sent> token =
        Combinators.combine(base64, base64)
            .as((a, b) -> new Sent("eyJ" + a + ".eyJ" + b + "." + a, b));
    Arbitrary<Sent> bearer = base64.map(t -> new Sent("Authorization: Bearer " + t, t));
    Arbitrary<Sent> basic = base64.map(t -> new Sent("Authorization: Basic " + t + "==", t));
    Arbitrary<Sent> key =
        base64.map(
            t -> new Sent("-----BEGIN PRIVATE KEY-----\n" + t + "\n-----END PRIVATE KEY-----", t));
    Arbitrary<Sent> secure = secrets().map(t -> new Sent("<SS N=\"Credential\">" + t + "</SS>", t));
    Arbitrary<Sent> plain =
        secrets().map(t -> new Sent("ConvertTo-SecureString \"" + t + "\" -AsPlainText -Force", t));
    Arbitrary<Sent> plainSingle =
        secrets().map(t -> new Sent("ConvertTo-SecureString -AsPlainText '" + t + "' -Force", t));
    Arbitrary<Sent> address =
        secrets()
            .filter(t -> t.matches("[A-Za-z0-9._~!*+-]+"))
            .map(t -> new Sent("https://admin:" + t + "@mail.contoso.com/EWS", t));
    Arbitrary<Sent> table =
        secrets()
            .map(t -> new Sent("UserName Password\n-------- --------\nadm      " + t + "\n", t));
    Arbitrary<Sent> csv =
        secrets().map(t -> new Sent("EmailAddress,Password,Limit\na@b.com," + t + ",1\n", t));
    return Combinators.combine(
            Arbitraries.oneOf(
                token, bearer, basic, key, secure, plain, plainSingle, address, table, csv),
            around(),
            around())
        .as((s, before, after) -> new Sent(lines(before) + s.text + lines(after), s.secret));
  }

  /** Tables begin and end with a line. */
  private static String lines(String around) {
    return around.isEmpty() ? "" : around + "\n";
  }

  @Property(tries = 4000, seed = SEED)
  void tokensKeysAndPlainTextAreMasked(@ForAll @From("bare") Sent sent) {
    gone(sent);
  }

  private static void gone(Sent sent) {
    Redaction.Result result = Redaction.redact(sent.text);
    assertThat(result.text()).as(sent.text).hasSameSizeAs(sent.text).doesNotContain(sent.secret);
    assertThat(result.text()).as(sent.text).doesNotContain(sent.secret.substring(1));
    assertThat(result.text()).doesNotContain(sent.secret.substring(0, sent.secret.length() - 4));
    Paste paste = Paste.of("text", sent.text);
    assertThat(paste.text()).doesNotContain(sent.secret);
    assertThat(paste.notices()).anyMatch(n -> n.startsWith("Masked in your text"));
  }
}
