package org.mrskb.slack.blocks;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mrskb.engine.Citation;
import org.mrskb.engine.Diagnosis;
import org.mrskb.engine.Evidence;
import org.mrskb.engine.Finding;
import org.mrskb.engine.Finding.Certainty;
import org.mrskb.engine.KnowledgeBase;
import org.mrskb.engine.Question;
import org.mrskb.engine.Step;
import org.mrskb.engine.Step.Effect;
import org.mrskb.engine.Symptom;

/** Every message within Slack's limits, and nothing of a user's that Slack would act on. */
class RendererTest {
  private static final String HOSTILE =
      "<!channel> <@U1> <https://evil.example|x> ```y``` `z` *b* _i_ ~s~ & \u202e \u0007";
  private static final List<String> PAYLOADS = new ArrayList<>();
  private static KnowledgeBase knowledge;

  @BeforeAll
  static void load() {
    knowledge = KnowledgeBase.load();
  }

  /** For checks in another language. */
  @AfterAll
  static void writePayloads() throws IOException {
    Path file = Path.of("target", "payloads", "RendererTest.jsonl");
    Files.createDirectories(file.getParent());
    Files.write(file, PAYLOADS);
  }

  private static void record(String method, JsonObject body) {
    JsonObject line = new JsonObject();
    line.addProperty("method", method);
    line.add("body", body);
    PAYLOADS.add(line.toString());
  }

  private static SlackMessage checked(SlackMessage message) {
    assertThat(Limits.ofMessage(message.json())).as(message.text()).isEmpty();
    record("chat.postMessage", message.json());
    assertThat(message.json().toString())
        .doesNotContain("<!channel", "<@U1>", "<https://evil", "\u202e", "\u0007");
    return message;
  }

  private static DiagnosisView view(int reference, boolean fix, boolean irreversible) {
    return new DiagnosisView("k".repeat(reference), Set.of(), fix, irreversible, true, "", "U2");
  }

  @Test
  void everyPageOfTheCatalogFits() {
    List<String> asFiles = new ArrayList<>();
    knowledge
        .causes()
        .values()
        .forEach(
            ids ->
                ids.forEach(
                    id -> {
                      SlackMessage page =
                          checked(Pages.explanation(knowledge.explain(id), "mrs", Sharing.none()));
                      if (!page.file().isEmpty()) {
                        asFiles.add(id);
                      }
                      Finding finding = knowledge.explain(id).page();
                      Diagnosis diagnosis = diagnosis(List.of(finding), List.of());
                      checked(DiagnosisMessage.of(diagnosis, view(500, true, true)));
                    }));
    checked(Pages.causes(knowledge.causes()));
    checked(Pages.help());
    assertThat(asFiles).hasSizeLessThan(20);
  }

  private static Diagnosis diagnosis(List<Finding> findings, List<Question> questions) {
    return new Diagnosis(findings, questions, List.of(), List.of(), List.of(), List.of());
  }

  private static Finding finding(String text, int times, Certainty certainty, Effect effect) {
    List<Evidence> evidence = Collections.nCopies(times, new Evidence("text", 0, 1, text, "F"));
    Step step = new Step(text, text, "ems", "Exchange Management Shell", effect, text);
    Citation citation =
        new Citation("a", "s", "h", text, text, text, "https://evil.example|x>", text);
    return new Finding(
        "cause-id",
        "family",
        certainty,
        "blocks-all",
        text,
        text,
        "on-premises",
        evidence,
        List.of(),
        Collections.nCopies(times, step),
        Collections.nCopies(times, step),
        text,
        Collections.nCopies(times, citation),
        "2026-11");
  }

  @Test
  void whatIsTooLongBecomesASummaryAndAFile() {
    for (int size : new int[] {1, 100, 2_900, 3_100, 40_000}) {
      for (int times : new int[] {1, 8, 60}) {
        String text = (HOSTILE + " ").repeat(size / HOSTILE.length() + 1);
        Question question =
            new Question("q", text, Collections.nCopies(25, text.substring(0, 60)), List.of());
        Diagnosis diagnosis =
            diagnosis(
                Collections.nCopies(3, finding(text, times, Certainty.POSSIBLE, Effect.CHANGE)),
                List.of(question));
        SlackMessage message = DiagnosisMessage.of(diagnosis, view(20, true, true));
        assertThat(
                Limits.ofMessage(message.json()).stream().filter(b -> !b.startsWith("action_id")))
            .isEmpty();
        if (size > 3_000 || times > 8) {
          assertThat(message.file()).isNotEmpty();
          assertThat(message.json().toString()).contains("in the file");
        }
      }
    }
  }

  @Test
  void theIrreversibleIsBehindAConfirmationThatSaysWhatIsLost() {
    Finding finding =
        finding("All mail since the switch is lost.", 1, Certainty.CONFIRMED, Effect.IRREVERSIBLE);
    Diagnosis diagnosis = diagnosis(List.of(finding), List.of());
    String hidden =
        checked(DiagnosisMessage.of(diagnosis, view(20, false, false))).json().toString();
    assertThat(hidden)
        .contains(
            "Show what cannot be undone", "\"confirm\":{", "All mail since the switch is lost.")
        .doesNotContain("*Fix*");
    String shown = checked(DiagnosisMessage.of(diagnosis, view(20, true, true))).json().toString();
    assertThat(shown).contains("*Fix*", "cannot be undone").doesNotContain("\"confirm\":{");
  }

  @Test
  void commandsStandInFencesMarkedByShellAndEffect() {
    Diagnosis diagnosis =
        knowledge.diagnose(
            Symptom.of(
                "403 on https://mail.contoso.com/EWS/mrsproxy.svc\nMRSProxyEnabled : False"));
    String json = checked(DiagnosisMessage.of(diagnosis, view(20, false, false))).json().toString();
    assertThat(json)
        .contains(
            "CONFIRMED", "```\\nGet-WebServicesVirtualDirectory", "_Exchange Management Shell")
        .contains("interrupts users", "`MRSProxyEnabled : False`", "As of 20");
  }

  @Test
  void anUnknownErrorIsShownWithTheOutputThatWouldHelpMost() {
    String text = "Frobnication exception: " + HOSTILE + " failed with 0x80004005";
    SlackMessage message =
        checked(
            DiagnosisMessage.of(
                knowledge.diagnose(Symptom.of(text)),
                new DiagnosisView("", Set.of(), false, false, true, "", "")));
    assertThat(message.json().toString())
        .contains("No finding", "Get-MigrationUserStatistics", "too large for buttons");
  }

  @Test
  void viewsFit() {
    List<String> last = Collections.nCopies(30, HOSTILE.repeat(20));
    for (JsonObject view :
        List.of(
            SlackMessage.json(Views.home(HOSTILE, last)),
            SlackMessage.json(Views.paste()),
            SlackMessage.json(Views.output("x".repeat(3_000))))) {
      assertThat(Limits.ofView(view)).isEmpty();
      record(view.get("type").getAsString().equals("home") ? "views.publish" : "views.open", view);
      assertThat(view.toString()).doesNotContain("<!channel");
    }
  }

  @Test
  void theLimitsAreSeenWhenTheyAreBroken() {
    String section = "{'type':'section','text':{'type':'mrkdwn','text':'%s'}}";
    String button =
        "{'type':'button','action_id':'a','text':{'type':'plain_text','text':'%s'},'value':'%s'}";
    assertThat(broken(section.formatted("x".repeat(3_001)))).hasSize(1);
    assertThat(broken(section.formatted(""))).hasSize(1);
    assertThat(
            broken("{'type':'header','text':{'type':'mrkdwn','text':'" + "x".repeat(151) + "'}}"))
        .hasSize(2);
    assertThat(
            broken(
                "{'type':'actions','elements':["
                    + button.formatted("x".repeat(76), "v".repeat(2_001))
                    + "]}"))
        .hasSize(2);
    assertThat(
            broken(
                "{'type':'actions','elements':["
                    + button.formatted("x", "v")
                    + ","
                    + button.formatted("x", "v")
                    + "]}"))
        .containsExactly("action_id twice: a");
    assertThat(broken("{'type':'surprise'}")).hasSize(1);
    String many = String.join(",", Collections.nCopies(51, "{'type':'divider'}"));
    assertThat(broken(many)).hasSize(1);
    String long1 = String.join(",", Collections.nCopies(5, section.formatted("x".repeat(2_900))));
    assertThat(broken(long1)).singleElement().asString().contains("characters of all blocks");
  }

  private static List<String> broken(String blocks) {
    JsonObject message =
        JsonParser.parseString("{'text':'t','blocks':[" + blocks + "]}").getAsJsonObject();
    return Limits.ofMessage(message);
  }
}
