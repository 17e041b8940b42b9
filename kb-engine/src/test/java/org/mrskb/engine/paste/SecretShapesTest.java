package org.mrskb.engine.paste;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Secrets in the shapes that scripts, clouds and chats give them. § stands for the secret. */
class SecretShapesTest {
  private static final String SECRET = "Kx7Qp2Vw9Zr4Tn6Yb8Mc3Lf5Hd1Js0GgRuEaWoXi";

  static Stream<String> shapes() {
    return Stream.of(
        "Server=tcp:db.contoso.com;Database=x;User ID=sa;Password=§;Encrypt=True",
        "Data Source=db;UID=sa;PWD=§;",
        "DefaultEndpointsProtocol=https;AccountName=st;AccountKey=§==;EndpointSuffix=core.windows.net",
        "Endpoint=sb://x.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey=§=",
        "https://st.blob.core.windows.net/pst/a.pst?sv=2022-11-02&sr=b&sig=§%3D&se=2027-01-01",
        "-SourceSASToken '?sv=2022-11-02&sig=§%3D&sp=rl'",
        "curl -H 'Authorization: Bearer §' https://graph.microsoft.com/v1.0/users",
        "curl -H \"authorization: bearer §\" https://graph.microsoft.com",
        "curl -u adm:§ https://mail.contoso.com/EWS/mrsproxy.svc",
        "curl --user CONTOSO\\adm:§ https://mail.contoso.com/EWS",
        "Authorization: Basic §==",
        "Proxy-Authorization: Basic §==",
        "X-Api-Key: §",
        "Ocp-Apim-Subscription-Key: §",
        "$pw = ConvertTo-SecureString '§' -AsPlainText -Force",
        "$pw = ConvertTo-SecureString -String \"§\" -AsPlainText -Force",
        "$pw = '§' | ConvertTo-SecureString -AsPlainText -Force",
        "New-Object System.Management.Automation.PSCredential('adm', (ConvertTo-SecureString '§' -AsPlainText -Force))",
        "[pscredential]::new('adm', $(ConvertTo-SecureString \"§\" -AsPlainText -Force))",
        "New-Object System.Net.NetworkCredential('adm','§','contoso')",
        "$client_secret = \"§\"",
        "{\"client_id\":\"a\",\"client_secret\":\"§\",\"grant_type\":\"client_credentials\"}",
        "grant_type=client_credentials&client_id=a&client_secret=§&scope=x",
        "\"passwordCredentials\": [ { \"secretText\": \"§\" } ]",
        "-ClientSecret § -TenantId x",
        "-CertificatePassword (ConvertTo-SecureString § -AsPlainText -Force)",
        "net use \\\\ex01\\c$ /user:CONTOSO\\adm §",
        "cmdkey /add:mail.contoso.com /user:adm /pass:§",
        "-----BEGIN RSA PRIVATE KEY-----\n§\n§",
        "-----BEGIN ENCRYPTED PRIVATE KEY-----\n§\n-----END",
        "&lt;EncryptedPassword&gt;§&lt;/EncryptedPassword&gt;",
        "EncryptedIncomingPassword=\"§\"",
        "EncryptedIncomingPassword=&quot;§&quot;",
        "\"EncryptedIncomingPassword\\u003d\\u0022§\\u0022",
        "<SS N=\"Password\">§</SS>",
        "<S N=\"Password\">§</S>",
        "<Password>§</Password>",
        "<add key=\"ClientSecret\" value=\"§\" />",
        "Password\n: §",
        "password: <mailto:§|§>",
        "*Password*:\n`§`",
        "Passwort lautet: §",
        "the password is now §",
        "Authorization: Bearer eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9.§.§",
        "refresh_token=0.AX§§",
        "Cookie: .AspNet.Cookies=§; path=/",
        "Set-Cookie: cadata=§; secure",
        "X-MS-Token-AAD-ACCESS-TOKEN: §",
        "xoxb-123456789012-123456789012-§",
        "MIIKZwIBAzCCCiMGCSqGSIb3DQEHAaCCChQEggoQ§§§§§§§§§§");
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void nothingOfItIsLeft(String shape) {
    for (String text :
        new String[] {shape, "I ran this:\n> " + shape + "\nand got 403", "```" + shape + "```"}) {
      String sent = text.replace("§", SECRET);
      Paste paste = Paste.of("text", sent);
      String seen = paste.text();
      for (int i = 0; i + 12 <= SECRET.length(); i++) {
        assertThat(seen).as(sent).doesNotContain(SECRET.substring(i, i + 12));
      }
      assertThat(paste.notices()).as(sent).anyMatch(n -> n.startsWith("Masked in your text"));
    }
  }

  @ParameterizedTest
  @MethodSource("assignments")
  void aConsoleThatBreaksTheLineInsideDoesNotSaveIt(String shape) {
    String line = "x".repeat(100 - shape.indexOf("§") - 20) + " ";
    String sent =
        (line + shape).replace("§", SECRET.substring(0, 19) + "\n" + SECRET.substring(19));
    assertThat(sent.indexOf('\n')).isEqualTo(100);
    Paste paste = Paste.of("text", sent);
    assertThat(paste.text()).as(sent).doesNotContain(SECRET.substring(0, 8));
    assertThat(paste.text()).as(sent).doesNotContain(SECRET.substring(30));
  }

  static Stream<String> assignments() {
    return Stream.of("pwd=§ ok", "Password='§' ok", "-Password \"§\" ok", "client_secret: § ok");
  }

  /** What only sounds like a secret stays: it may be the evidence. */
  static Stream<String> harmless() {
    return Stream.of(
        "The password is wrong.",
        "Password : \nExchangeGuid : 1ec059c7-8396-4d0b-af4e-d6bd4c12a8d8",
        "password was changed on Monday",
        "Cookie: disabled",
        "the MIIS server and the MII team",
        "pass: the test went through",
        "signature is missing",
        "curl -v https://mail.contoso.com/EWS/mrsproxy.svc",
        "net use fails with error 53",
        "The authentication header received from the server was 'Basic realm=\"mail\"'.");
  }

  @ParameterizedTest
  @MethodSource("harmless")
  void whatIsNoSecretStays(String text) {
    assertThat(Redaction.redact(text).text()).isEqualTo(text);
  }
}
