package org.mrskb.slack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mrskb.engine.Symptom;
import org.mrskb.slack.grammar.Request;
import org.mrskb.slack.grammar.Verb;

/** What a line of the grammar asks for. */
class RequestTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "why --redact names 403 at mail.contoso.com",
        "why --redact  NAMES\n403 at mail.contoso.com",
        "WHY \u2014redact names 403 at mail.contoso.com",
        "why \u2013redact names 403 at mail.contoso.com"
      })
  void namesAreLeftOutOnDemand(String line) {
    Request request = Request.parse(line);
    assertThat(request.verb()).isEqualTo(Verb.WHY);
    assertThat(request.text()).isEqualTo("403 at mail.contoso.com");
    assertThat(request.symptom(Symptom.of(request.text())).text())
        .startsWith("403 at ")
        .doesNotContain("contoso");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"why 403 at mail.contoso.com", "facts --redact namesake mail.contoso.com"})
  void theyStayOtherwise(String line) {
    Request request = Request.parse(line);
    assertThat(request.withoutNames()).isFalse();
    assertThat(request.symptom(Symptom.of(request.text())).text()).contains("contoso");
  }

  @Test
  void theOptionAloneIsNoText() {
    assertThat(Request.parse("why --redact names").text()).isEmpty();
  }
}
