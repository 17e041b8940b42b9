package org.mrskb.engine.paste;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** JSON and XML are read wherever they stand in a paste, whole or cut. */
class SerializedTest {

  @Test
  void jsonBetweenOtherTextBecomesLinesAndValues() {
    String sent =
        "see here: {\"Status\": \"Failed\", \"Report\": {\"Failures\": [{\"Message\": \"isn\\u0027t \\u003e\"}]}} thanks";
    Paste paste = Paste.of("text", sent);

    assertThat(values(paste)).contains("Status=Failed", "Message=isn't >");
    assertThat(paste.text()).contains("Status : Failed\n").contains("thanks");
    assertThat(shown(paste, "isn't")).isEqualTo("isn\\u0027t");
  }

  @Test
  void jsonThatIsCutAtEitherEndIsReadAsFarAsItGoes() {
    assertThat(values(Paste.of("t", "{\"a\": \"x\", \"b\": {\"c\": \"y"))).contains("a=x", "c=y");
    assertThat(values(Paste.of("t", "  \"a\": \"x\",\n  \"b\": 5\n}\nprose")))
        .contains("a=x", "b=5");
  }

  @Test
  void jsonWhoseLinesAConsoleBrokeIsRead() {
    assertThat(values(Paste.of("t", "{\n \"a\": \"one\ntwo\",\n \"b\": true }")))
        .contains("a=onetwo", "b=true");
  }

  @Test
  void bracesOfPowerShellAreNoJson() {
    String sent = "InternalAuthenticationMethods : {Ntlm, OAuth}\n@{Name=x} [string] {0} {\"a\"}";
    Paste paste = Paste.of("t", sent);

    assertThat(paste.serialized()).isEmpty();
    assertThat(paste.text()).isEqualTo(sent);
  }

  @Test
  void clixmlTellsTypesNamesAndNestedValues() {
    Paste paste =
        Paste.of(
            "t",
            "before\n<Objs Version=\"1.1.0.1\" xmlns=\"http://x\"><Obj RefId=\"0\"><TN RefId=\"0\">"
                + "<T>Deserialized.Contoso.Job</T><T>Deserialized.System.Object</T></TN><ToString>J1</ToString>"
                + "<Props><S N=\"Name\">a --&gt; b_x000A_c</S><B N=\"On\">true</B><Nil N=\"Empty\" />"
                + "<Obj N=\"State\" RefId=\"1\"><TN RefId=\"1\"><T>Contoso.State</T></TN><ToString>Failed</ToString><I32>4</I32></Obj>"
                + "<BA N=\"Blob\">AAAA</BA>"
                + "<Obj N=\"List\" RefId=\"2\"><LST><S>one</S><S>two</S></LST></Obj>"
                + "</Props></Obj></Objs>\nafter");

    assertThat(values(paste))
        .contains("Name=a --> b\nc", "On=true", "Empty=", "State=Failed", "=one", "=two");
    assertThat(paste.text()).startsWith("before\n").endsWith("after").doesNotContain("AAAA");
    assertThat(paste.serialized().get(0).type()).isEqualTo("Contoso.Job");
    assertThat(shown(paste, "Failed")).isEqualTo("Failed");
    assertThat(shown(paste, "-->")).isEqualTo("--&gt;");
  }

  @Test
  void clixmlThatIsCutIsReadAsFarAsItGoes() {
    assertThat(values(Paste.of("t", "N=\"x\">1</S><S N=\"Status\">Failed</S><S N=\"Det")))
        .contains("Status=Failed");
    assertThat(
            values(Paste.of("t", "&lt;Objs&gt;&lt;Obj&gt;&lt;MS&gt;&lt;S N=\"a\"&gt;x&lt;/S&gt;")))
        .contains("a=x");
  }

  @Test
  void aDocumentTypeIsRefusedWithANotice() {
    String sent =
        "hello\n<?xml version=\"1.0\"?><!DOCTYPE Objs [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
            + "<Objs><Obj><Props><S N=\"Status\">&e;</S></Props></Obj></Objs> bye";
    Paste paste = Paste.of("t", sent);

    assertThat(paste.serialized()).isEmpty();
    assertThat(paste.text()).contains("hello").contains("bye").doesNotContain("ENTITY");
    assertThat(paste.notices()).singleElement().asString().contains("DOCTYPE");
    assertThat(Paste.of("t", "<!DOCTYPE html><p>x</p>").notices()).isEmpty();
  }

  @Test
  void aLongExportIsReadWithoutItsRepetitions() {
    StringBuilder xml = new StringBuilder("<Objs><Obj><LST>");
    for (int i = 0; i < 60_000; i++) {
      xml.append("<Obj><Props><I32 N=\"No\">")
          .append(i)
          .append("</I32><S N=\"Message\">Copy progress: ")
          .append(i)
          .append(" of 60000</S></Props></Obj>");
    }
    xml.append(
        "<Obj><Props><S N=\"Message\">the last one failed</S></Props></Obj></LST></Obj></Objs>");
    Paste paste = Paste.of("t", xml.toString());

    assertThat(paste.text()).contains("the last one failed").hasSizeLessThan(1 << 18);
    assertThat(paste.notices()).singleElement().asString().contains("entries of long lists");
    assertThat(shown(paste, "the last one failed")).isEqualTo("the last one failed");
  }

  @Test
  void whatStandsBehindALongListIsReadToo() {
    StringBuilder xml = new StringBuilder("<Objs><Obj><MS><Obj N=\"Entries\"><LST>");
    for (int i = 0; i < 17_000; i++) {
      String word = Integer.toString(i, 26).replaceAll("[0-9]", "z");
      xml.append("<Obj><MS><S N=\"Message\">").append(word.repeat(30)).append("</S></MS></Obj>");
    }
    xml.append("<Obj><MS><S N=\"Message\">it failed</S></MS></Obj></LST></Obj>");
    xml.append("<S N=\"Status\">Failed</S></MS></Obj></Objs>");
    Paste paste = Paste.of("t", xml.toString());

    assertThat(paste.text()).contains("it failed").contains("Status : Failed\n");
    assertThat(paste.text().length()).isLessThan(1_300_000);
  }

  @Test
  void eventXmlHasItsNamesFromElementsAndAttributes() {
    Paste paste =
        Paste.of(
            "t",
            "<Event xmlns='http://x'><System><Provider Name='ASP.NET'/><EventID Qualifiers='1'>1309</EventID></System>"
                + "<EventData><Data>MRS proxy</Data><Data Name='Who'>me</Data></EventData></Event>");

    assertThat(values(paste)).contains("Name=ASP.NET", "EventID=1309", "Data=MRS proxy", "Who=me");
  }

  @Test
  void nestingHasAnEnd() {
    for (String open : List.of("{\"a\":", "[{\"a\":[", "<Obj N=\"a\">", "<S N=\"a\">")) {
      Paste paste = Paste.of("t", open.repeat(20_000));
      assertThat(paste.text()).isNotNull();
    }
  }

  private static List<String> values(Paste paste) {
    List<String> values = new ArrayList<>();
    paste.serialized().forEach(s -> collect(s, values));
    return values;
  }

  private static void collect(Serialized value, List<String> values) {
    if (value.text() != null) {
      values.add(value.name() + "=" + value.text());
    }
    value.parts().forEach(p -> collect(p, values));
  }

  /** The user's own characters behind a stretch of the view. */
  private static String shown(Paste paste, String words) {
    int at = paste.text().indexOf(words);
    return paste.originalText(paste.toOriginal(new Span(at, at + words.length())));
  }
}
