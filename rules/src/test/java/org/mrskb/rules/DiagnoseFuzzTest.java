package org.mrskb.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import org.mrskb.engine.Diagnosis;
import org.mrskb.engine.KnowledgeBase;
import org.mrskb.engine.Symptom;

/**
 * Any bytes at all: no exception, words that stand where they are said to, the same answer twice.
 * As a plain test it reads the inputs beside it; {@code mvn -P fuzz verify} looks for new ones and
 * writes those that break something there.
 */
class DiagnoseFuzzTest {
  private static final int LONGEST = 1 << 15;
  private static final KnowledgeBase KNOWLEDGE = KnowledgeBase.load();

  @DictionaryEntries({
    "Exception",
    "-->",
    "MRSProxyEnabled : False",
    "(403)",
    "FailureType",
    "MapiException",
    "<Objs",
    "<Obj RefId=\"0\">",
    "<Props>",
    "<S N=\"",
    "</S>",
    "{\"",
    "\":\"",
    "\\u00",
    "&lt;",
    "&#x",
    "<https://",
    "|",
    "CategoryInfo",
    "FullyQualifiedErrorId",
    "[Server=",
    "Copy progress: ",
    "StalledDueToTarget_",
    "#Fields: ",
    "Identity",
    "--------",
    "hr=0x",
    "ec=",
    "\u001b[",
    "password=",
    "Event ID:",
    "2020.05.29 20:37:37.469 *ERROR* 10277 [",
    "Get-MigrationUser",
    "source tenant",
    "ExchangeGuid",
    "EmailAddresses",
    "/o=ExchangeLabs/cn=",
    "@contoso.com",
    "\u2028",
    "\ufeff"
  })
  @FuzzTest(maxDuration = "10m")
  void everyTextHasAnAnswer(byte[] bytes) {
    if (bytes.length > LONGEST) {
      return;
    }
    Symptom symptom = symptom(bytes);
    Diagnosis diagnosis = KNOWLEDGE.diagnose(symptom);
    DiagnosisPropertyTest.quoted(diagnosis)
        .forEach(e -> DiagnosisPropertyTest.standsThere(e, symptom.text()));
    assertThat(KNOWLEDGE.diagnose(symptom)).isEqualTo(diagnosis);
    Symptom nameless = symptom.withoutNames();
    assertThat(nameless.text()).hasSameSizeAs(symptom.text());
    KNOWLEDGE.diagnose(nameless);
  }

  /** What is no text is refused in words; the fuzzer goes on with it as if it were one. */
  private static Symptom symptom(byte[] bytes) {
    try {
      return Symptom.of(bytes);
    } catch (IllegalArgumentException e) {
      return Symptom.of(new String(bytes, StandardCharsets.UTF_8));
    }
  }
}
