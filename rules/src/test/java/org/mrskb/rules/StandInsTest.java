package org.mrskb.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mrskb.engine.Diagnosis;
import org.mrskb.engine.KnowledgeBase;
import org.mrskb.engine.Symptom;

/** Stand-ins for names change no finding, keep offsets and stay out of commands. */
class StandInsTest {
  private static final KnowledgeBase KNOWLEDGE = KnowledgeBase.load();

  @TestFactory
  Stream<DynamicTest> findingsOfTheCatalogStayTheSame() {
    return CatalogCase.all().stream().map(one -> dynamicTest(one.name(), () -> check(one)));
  }

  private static void check(CatalogCase one) {
    Symptom hidden = one.symptom().withoutNames();
    assertThat(hidden.text()).hasSameSizeAs(one.symptom().text());
    assertThat(CatalogCase.findings(KNOWLEDGE, hidden))
        .as(hidden.text())
        .isEqualTo(CatalogCase.findings(KNOWLEDGE, one.symptom()));
  }

  @Test
  void namesAreGoneFromTheWholeAnswerAndTheKindsAreTold() {
    String text =
        """
        PS C:\\Users> Get-MailUser lynne.robbins@fabrikam.co.uk (EX01, CONTOSO\\svc-mig)
        The call to 'https://hybrid.fabrikam.co.uk/EWS/mrsproxy.svc' failed. (403) Forbidden
        Identity        : EX01\\EWS (Default Web Site)
        MRSProxyEnabled : False
        LegacyExchangeDN : /o=ExchangeLabs/cn=Recipients/cn=9f8e-lynne
        Lynne.Robbins@fabrikam.co.uk at AM6PR04.eurprd04.prod.outlook.com
        """;
    Symptom hidden = Symptom.of(text).withoutNames();
    assertThat(hidden.text())
        .hasSameSizeAs(text)
        .doesNotContainIgnoringCase("lynne")
        .doesNotContainIgnoringCase("fabrikam")
        .doesNotContain("EX01", "svc-mig", "CONTOSO", "9f8e")
        .contains("https://hybrid.", ".co.uk/EWS/mrsproxy.svc", "C:\\Users", "cn=Recipients")
        .contains("AM6PR04.eurprd04.prod.outlook.com", "\\EWS (Default Web Site)");
    String address = hidden.text().substring(text.indexOf("lynne.robbins"), text.indexOf(" (EX01"));
    assertThat(hidden.text().toLowerCase(Locale.ROOT)).endsWith(tail(address));

    Diagnosis diagnosis = KNOWLEDGE.diagnose(hidden);
    assertThat(diagnosis.findings()).first().extracting("cause").isEqualTo("mrs-proxy-disabled");
    assertThat(diagnosis.findings().get(0).fixes())
        .anyMatch(s -> s.command().contains("\"<server>\\EWS (Default Web Site)\""));
    assertThat(diagnosis.notices())
        .anyMatch(n -> n.contains("host names") && n.contains("mail addresses"));
    DiagnosisPropertyTest.quoted(diagnosis)
        .forEach(e -> assertThat(hidden.text()).contains(e.text()));
  }

  private static String tail(String address) {
    return address + " at am6pr04.eurprd04.prod.outlook.com\n";
  }

  @Test
  void whatIsNoNameStays() {
    String text =
        "System.Net.WebException at Microsoft.Exchange.Net, ASP.NET 4.0.30319.0 version 15.2.986.5,"
            + " D:\\Exchange2019\\FrontEnd, NT AUTHORITY\\SYSTEM, https://outlook.office365.com/EWS";
    assertThat(Symptom.of(text).withoutNames().text()).isEqualTo(text);
  }
}
