package org.mrskb.engine.paste;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets are masked at the door with their length, and words about secrets stay. */
class RedactionTest {
  private static final String JWT =
      "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkEifQ.SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJVadQssw5c";

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "Password=Winter2026! x~Winter2026!~password",
        "password: \"Win ter\"~Win ter~password",
        "\"Password\": \"Win\\\"ter\", \"a\": 1~Win~password",
        "\\\"password\\\": \\\"Winter26\\\"~Winter26~password",
        "New-X -Password Winter26 -Force~Winter26~password",
        "ConvertTo-SecureString -Password 'Winter 26'~Winter 26~password",
        "Kennwort : Winter26~Winter26~password",
        "Mot de passe : Winter26~Winter26~password",
        "https://admin:Winter26@mail.contoso.com/EWS~Winter26~password",
        "<add Password=\"Winter26\" />~Winter26~password",
        "client_secret=abc8Qx.y-z&scope=1~abc8Qx.y-z~client secret",
        "clientSecret : abc8Q_x.yz~abc8Q_x.yz~client secret",
        "<EncryptedPassword>MIIBsAYJKoZIhvcNAQ==</EncryptedPassword>~MIIBsAYJKoZIhvcNAQ~encrypted password",
        "EncryptedPassword=\"MIIBsAYJKoZIhvcNAQ==\"~MIIBsAYJKoZIhvcNAQ~encrypted password",
        "&lt;EncryptedPassword&gt;MIIBsAYJ&lt;/EncryptedPassword&gt;~MIIBsAYJ~encrypted password",
        "<SS N=\"Password\">01000000d08c9ddf</SS>~01000000d08c9ddf~encrypted password",
        "Authorization: Basic Y29udG9zbzpXaW50ZXIyNg==~Y29udG9zbzpXaW50ZXIyNg~token",
        "access_token=ya29.a0AfH6SMBxxxxxxxxxxxx~ya29.a0AfH6SMB~token"
      })
  void secretsAreMaskedWithTheirLength(String sent, String secret, String kind) {
    Redaction.Result result = Redaction.redact(sent);

    assertThat(result.text()).doesNotContain(secret).hasSameSizeAs(sent);
    assertThat(result.notices()).singleElement().asString().contains(kind);
  }

  @Test
  void tokensAndKeysAreMaskedWhole() {
    String wrapped = JWT.substring(0, 60) + "\n" + JWT.substring(60);
    assertThat(Redaction.redact("x " + JWT + " y").text())
        .startsWith("x \u2588")
        .endsWith("\u2588 y");
    assertThat(Redaction.redact("Bearer " + wrapped + "\nnext line").text())
        .doesNotContain("SflKxw")
        .doesNotContain("eyJ")
        .endsWith("\nnext line");
    String key = "-----BEGIN RSA PRIVATE KEY-----\nMIIEpAIBAAKC\n-----END RSA PRIVATE KEY-----";
    assertThat(Redaction.redact(key).text())
        .contains("BEGIN RSA")
        .contains("END RSA")
        .doesNotContain("MIIE");
    String certificate = "-----BEGIN CERTIFICATE-----\nMIIEpAIBAAKC\n-----END CERTIFICATE-----";
    assertThat(Redaction.redact(certificate).text()).isEqualTo(certificate);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the password was changed yesterday",
        "Password changed, still 401",
        "password: expired",
        "-Password (Get-Credential).Password",
        "Password : $null",
        "PasswordLastSet : 7/21/2020 12:16:36 AM",
        "ResetPasswordOnNextLogon : False",
        "Password : System.Security.SecureString",
        "AppSecretKeyVaultUrl : https://contoso.vault.azure.net:443/certificates/x",
        "my Outlook asks for a password after lunch",
        "Authorization failed for the user",
        "bearer of bad news",
        "https://mail.contoso.com:443/EWS user@contoso.com"
      })
  void wordsAboutSecretsStay(String sent) {
    assertThat(Redaction.redact(sent).text()).isEqualTo(sent);
    assertThat(Redaction.redact(sent).notices()).isEmpty();
  }
}
