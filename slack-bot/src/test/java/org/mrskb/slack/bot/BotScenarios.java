package org.mrskb.slack.bot;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.mrskb.slack.standin.BotProcess;
import org.mrskb.slack.standin.Happenings;
import org.mrskb.slack.standin.SlackStandIn;
import org.mrskb.slack.standin.SlackStandIn.Sent;

/** What people do with the bot, over both transports: the real main class against the stand-in. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BotScenarios {
  static final String ERROR =
      "The call to 'https://mail.contoso.com/EWS/mrsproxy.svc' failed. Error details: The HTTP"
          + " request was forbidden with client authentication scheme 'Negotiate'.";

  @TempDir static Path folder;
  SlackStandIn slack;
  BotProcess bot;

  abstract Map<String, String> settings();

  /** Brings something to the bot as this transport does; returns when it was acknowledged. */
  abstract void happens(String type, JsonObject payload);

  @BeforeAll
  void start() throws IOException {
    slack = new SlackStandIn();
    bot = BotProcess.start(folder, settings());
    Await.until(this::log, () -> bot.status("/readyz") == 200);
  }

  String log() {
    try {
      return bot.log();
    } catch (IOException e) {
      return e.toString();
    }
  }

  @AfterEach
  void everythingWithinTheLimits() {
    assertThat(slack.faults()).isEmpty();
  }

  @AfterAll
  void stop() throws Exception {
    try {
      assertThat(bot.stop()).isEqualTo(143);
      assertThat(log())
          .contains("stopped")
          .doesNotContain(
              SlackStandIn.BOT_TOKEN,
              SlackStandIn.APP_TOKEN,
              "secret-ticket",
              "mail.contoso.com",
              "HTTP request was forbidden",
              "P4ssw0rd");
      assertThat(log().lines())
          .allSatisfy(
              l ->
                  assertThat(JsonParser.parseString(l).getAsJsonObject().keySet())
                      .contains("time", "level", "logger", "message"));
      slack.writePayloads(Path.of("target", "payloads", getClass().getSimpleName() + ".jsonl"));
    } finally {
      slack.close();
    }
  }

  private String command(String text) {
    String id = slack.next();
    happens("slash_commands", Happenings.command(text, slack.url("/response/" + id)));
    return id;
  }

  Sent answer(String id) {
    return answers(id, 1).get(0);
  }

  private List<Sent> answers(String id, int count) {
    Await.until(
        () -> count + " answers for " + id + "\n" + log(),
        () -> slack.sent().stream().filter(s -> s.to().equals(id)).count() >= count);
    return slack.sent().stream().filter(s -> s.to().equals(id)).toList();
  }

  private Sent posted(String words) {
    Await.until(() -> words + " in " + slack.sent() + log(), () -> find(words).isPresent());
    return find(words).orElseThrow();
  }

  private Optional<Sent> find(String words) {
    return slack.sent().stream()
        .filter(s -> s.method().equals("chat.postMessage") && s.text().contains(words))
        .findFirst();
  }

  static JsonObject button(Sent message, String label) {
    for (JsonElement block : message.body().getAsJsonArray("blocks")) {
      if (block.getAsJsonObject().get("elements") instanceof JsonArray elements) {
        for (JsonElement element : elements) {
          JsonObject e = element.getAsJsonObject();
          if (e.get("text") instanceof JsonObject text
              && text.get("text").getAsString().equals(label)) {
            return e;
          }
        }
      }
    }
    throw new AssertionError("no button '" + label + "' in " + message.text());
  }

  private Sent click(Sent message, String label) {
    String id = slack.next();
    happens(
        "interactive",
        Happenings.click(button(message, label), slack.url("/response/" + id), true));
    return answer(id);
  }

  @Test
  void aCommandIsAnsweredForTheUserAloneAndTheQuestionSettlesIt() {
    Sent open = answer(command("why " + ERROR));
    assertThat(open.body().get("response_type").getAsString()).isEqualTo("ephemeral");
    assertThat(open.text()).contains("LIKELY", "HTTP request was forbidden", "Share to channel");

    Sent settled = click(open, "False");
    assertThat(settled.body().get("replace_original").getAsBoolean()).isTrue();
    assertThat(settled.text()).contains("CONFIRMED");

    Sent shared = click(settled, "Share to channel");
    assertThat(shared.body().get("response_type").getAsString()).isEqualTo("in_channel");
    assertThat(shared.text()).contains("CONFIRMED", "shared by <@U1>");
  }

  @Test
  void everyCommandOfTheGrammarIsAnswered() {
    assertThat(answer(command("")).text()).contains("/mrs why");
    assertThat(answer(command("help")).text()).contains("/mrs explain");
    assertThat(answer(command("help docs")).text())
        .contains("/mrs docs &lt;words&gt;")
        .doesNotContain("/mrs why");
    assertThat(answer(command("help dcs")).text()).contains("Did you mean docs?");
    assertThat(answer(command("explain mrs-proxy-disabled")).text()).contains("*Rule*");
    assertThat(answer(command("explain mrs-proxy-disbled")).text()).contains("Did you mean");
    assertThat(answer(command("explain")).text()).contains("mrs-proxy-disabled");
    assertThat(answer(command("docs event 1309")).text()).contains("learn.microsoft.com");
    assertThat(answer(command("facts " + ERROR)).text()).contains("status = 403");
    assertThat(answer(command("where pull from the other forest")).text()).contains("blocks");
    assertThat(answer(command("why")).text()).contains("Say what to look at");
  }

  @Test
  void pagesAreSharedToo() {
    for (String question :
        List.of(
            "explain mrs-proxy-disabled",
            "explain mrs-proxy-disabled " + ERROR,
            "docs event 1309")) {
      Sent page = answer(command(question));
      Sent shared = click(page, "Share to channel");
      assertThat(shared.body().get("response_type").getAsString()).isEqualTo("in_channel");
      assertThat(shared.body().get("text")).isEqualTo(page.body().get("text"));
      assertThat(shared.text())
          .contains("shared by <@U1>")
          .doesNotContain("Share to channel")
          .contains(question.contains("proxy") ? "mrs-proxy-disabled" : "1309");
    }
    Sent asked = answer(command("explain mrs-proxy-disabled " + ERROR));
    assertThat(asked.text()).contains("*Here: likely*");
    assertThat(click(asked, "Share to channel").text()).contains("*Here: likely*");
  }

  @Test
  void aMessageOfAProgramIsReadFromItsBlocks() {
    JsonObject post =
        JsonParser.parseString(
                "{'type':'message','text':'','blocks':[{'type':'section','text':{'type':'mrkdwn','text':'"
                    + "Batch failed: StalledDueToTarget_MdbReplication'}}]}")
            .getAsJsonObject();
    String id = slack.next();
    happens("interactive", Happenings.messageShortcut(post, slack.url("/response/" + id)));
    assertThat(answer(id).text()).contains("MdbReplication").doesNotContain("There is no text");
  }

  @Test
  void anUnknownWordGetsTheNearestAndOneClickAsks() {
    Sent unknown = answer(command("wy 403"));
    assertThat(unknown.text()).contains("Did you mean why?");
    assertThat(click(unknown, "Ask: why wy 403").text()).contains("POSSIBLE");
  }

  @Test
  void theFixOfAGuessIsBehindAButtonAndTheNextCauseToo() {
    Sent open = answer(command("why 403"));
    assertThat(open.text()).doesNotContain("Set-WebServicesVirtualDirectory");
    assertThat(click(open, "Show fix").text()).contains("Set-WebServicesVirtualDirectory");

    Sent next = open;
    List<String> titles = new ArrayList<>();
    for (int i = 0; i < 10 && !next.text().contains("No finding"); i++) {
      titles.add(next.body().get("text").getAsString());
      next = click(next, "Not this: next cause");
    }
    assertThat(titles).hasSizeGreaterThan(1).doesNotHaveDuplicates();
    assertThat(next.text()).contains("noted for the authors");
    assertThat(click(open, "Helpful").text()).contains("Thank you");
    assertThat(click(open, "Not helpful").text()).contains("Thank you");
  }

  @Test
  void aMentionIsAnsweredInItsThreadOnceHoweverOftenItIsTold() {
    JsonObject mention = Happenings.mention("why 403 once", "100.1");
    happens("events_api", Happenings.event("Ev1", mention));
    happens("events_api", Happenings.event("Ev1", mention));
    happens("events_api", Happenings.event("Ev2", Happenings.mention("why 403 once", "100.1")));
    JsonObject same = Happenings.message("<@UBOT> why 403 once", "100.1", "channel");
    happens("events_api", Happenings.event("Ev3", same));
    posted("\"thread_ts\":\"100.1\"");
    answer(command("help"));
    Await.pause(300);
    assertThat(
            slack.sent().stream().filter(s -> s.text().contains("\"thread_ts\":\"100.1\"")).count())
        .isEqualTo(1);
  }

  /** Over a socket Slack repeats commands and clicks too, in a new envelope. */
  @Test
  void whatSlackTellsTwiceIsAnsweredOnce() {
    String id = slack.next();
    JsonObject command = Happenings.command("why 403 twice", slack.url("/response/" + id));
    happens("slash_commands", command);
    happens("slash_commands", command);
    Sent open = answer(id);
    String clicked = slack.next();
    JsonObject share =
        Happenings.click(button(open, "Share to channel"), slack.url("/response/" + clicked), true);
    happens("interactive", share);
    happens("interactive", share);
    answer(clicked);
    String pasted = slack.next();
    JsonObject modal =
        Happenings.submission(
            "output",
            new PendingOutput(
                    button(open, "Paste the output").get("value").getAsString(),
                    slack.url("/response/" + pasted),
                    "C1")
                .encode(),
            ERROR);
    happens("interactive", modal);
    happens("interactive", modal);
    answer(pasted);
    answer(command("help"));
    Await.pause(300);
    for (String once : List.of(id, clicked, pasted)) {
      assertThat(answers(once, 1)).as(once).hasSize(1);
    }
  }

  @Test
  void everyKindOfFileThatIsNamedIsRead() {
    int i = 0;
    for (String ending : List.of(".txt", ".log", ".json", ".xml", ".clixml", ".CSV")) {
      String name = "named" + ending;
      String ts = "180." + ++i;
      slack.file(name, "report;of;the;move\n" + ERROR);
      JsonObject file = Happenings.file(name, slack.url("/files/" + name), 300);
      JsonObject message = Happenings.withFile(Happenings.message("why", ts, "im"), file);
      happens("events_api", Happenings.event("Ev" + ts, message));
      assertThat(posted("\"thread_ts\":\"" + ts + "\"").text()).as(name).contains("LIKELY");
    }
  }

  @Test
  void aDirectMessageAndAFileAreRead() {
    happens(
        "events_api", Happenings.event("Ev10", Happenings.message(ERROR + " dm", "101.1", "im")));
    assertThat(posted("\"thread_ts\":\"101.1\"").text()).contains("LIKELY");

    slack.file("vdir.log", ERROR + "\nMRSProxyEnabled : False\n");
    JsonObject file = Happenings.file("vdir.log", slack.url("/files/vdir.log"), 200);
    JsonObject inChannel =
        Happenings.withFile(Happenings.message("<@UBOT>", "102.1", "channel"), file);
    happens("events_api", Happenings.event("Ev11", inChannel));
    assertThat(posted("\"thread_ts\":\"102.1\"").text()).contains("CONFIRMED");
  }

  @Test
  void filesThatAreNotReadAreRefusedWithTheReason() {
    refusedFile("103.1", Happenings.file("trace.exe", slack.url("/files/a"), 10), ".clixml");
    refusedFile(
        "103.2", Happenings.file("big.log", slack.url("/files/b"), 50_000_000), "larger than");
    refusedFile(
        "103.3", Happenings.file("x.log", "https://evil.example/x.log", 10), "not stored in Slack");
    refusedFile(
        "103.4", Happenings.file("gone.log", slack.url("/files/gone"), 10), "does not let me read");
  }

  private void refusedFile(String ts, JsonObject file, String reason) {
    JsonObject message = Happenings.withFile(Happenings.message("why", ts, "im"), file);
    happens("events_api", Happenings.event("Ev" + ts, message));
    assertThat(posted("\"thread_ts\":\"" + ts + "\"").text()).contains(reason);
  }

  @Test
  void aMentionUnderAMessageReadsThatMessage() {
    JsonObject root = new JsonObject();
    root.addProperty("text", ERROR);
    slack.thread(root);
    JsonObject mention = Happenings.mention("", "104.2");
    mention.addProperty("thread_ts", "104.1");
    happens("events_api", Happenings.event("Ev20", mention));
    assertThat(posted("\"thread_ts\":\"104.1\"").text()).contains("LIKELY");
  }

  @Test
  void shortcutsWorkOnAnybodysMessageAndForALongPaste() {
    JsonObject post = new JsonObject();
    post.addProperty("type", "message");
    post.addProperty("text", ERROR);
    String id = slack.next();
    happens("interactive", Happenings.messageShortcut(post, slack.url("/response/" + id)));
    assertThat(answer(id).text()).contains("LIKELY");

    happens("interactive", Happenings.globalShortcut());
    Await.until(
        this::log, () -> slack.sent().stream().anyMatch(s -> s.method().equals("views.open")));
    happens("interactive", Happenings.submission("paste", "", ERROR + "\nMRSProxyEnabled : False"));
    Await.until(
        this::log,
        () ->
            slack.sent().stream()
                .anyMatch(s -> s.to().equals("U1") && s.text().contains("CONFIRMED")));
  }

  @Test
  void theHomeTabShowsExamplesThatCanBeClicked() {
    answer(command("why 403"));
    happens("events_api", Happenings.event("Ev30", Happenings.homeOpened()));
    Await.until(
        this::log, () -> slack.sent().stream().anyMatch(s -> s.method().equals("views.publish")));
    Sent home =
        slack.sent().stream().filter(s -> s.method().equals("views.publish")).findFirst().get();
    assertThat(home.text()).contains("as of 20", "causes and topics");
    happens("interactive", Happenings.click(button(home, "why 403"), null, false));
    Await.until(
        this::log,
        () ->
            slack.sent().stream()
                .anyMatch(s -> s.to().equals("U1") && s.text().contains("POSSIBLE")));
  }

  @Test
  void anOldButtonAnswersPolitely() {
    for (String value :
        List.of(
            "", "{\"v\":0}", "{\"v\":1,\"c\":\"kgone\"}", "rubbish", "{\"v\":1,\"c\":\"iAAAA\"}")) {
      JsonObject button = new JsonObject();
      button.addProperty("action_id", "show_fix.0");
      button.addProperty("value", value);
      String id = slack.next();
      happens("interactive", Happenings.click(button, slack.url("/response/" + id), true));
      assertThat(answer(id).text()).contains("too old");
    }
    JsonObject unknown = new JsonObject();
    unknown.addProperty("action_id", "of_another_release");
    unknown.addProperty("value", "x");
    String id = slack.next();
    happens("interactive", Happenings.click(unknown, slack.url("/response/" + id), true));
    assertThat(answer(id).text()).contains("too old");
  }

  @Test
  void nothingThatAUserWritesPingsOrLinks() {
    String hostile =
        "403 <!channel> <@U2> <!subteam^S1> <https://evil.example|mrsproxy.svc> ```x``` `y` *b* &lt;!here&gt; MRSProxyEnabled : False <!everyone>";
    for (String verb : List.of("why", "facts", "wy", "docs", "explain")) {
      Sent sent = answer(command(verb + " " + hostile));
      assertThat(sent.text())
          .doesNotContain(
              "<!channel", "<@U2", "<!subteam", "<https://evil", "<!here", "<!everyone");
    }
    happens("events_api", Happenings.event("EvHostile", Happenings.mention(hostile, "190.1")));
    assertThat(posted("\"thread_ts\":\"190.1\"").text())
        .doesNotContain("<!channel", "<@U2", "<!subteam", "<https://evil", "<!here", "<!everyone");
  }

  @Test
  void secretsAreMaskedWhereverTheyCouldShow() {
    Sent sent = answer(command("facts " + ERROR + " password=P4ssw0rd!x"));
    assertThat(sent.text()).doesNotContain("P4ssw0rd");
    assertThat(answer(command("why error password=P4ssw0rd!x failed")).text())
        .doesNotContain("P4ssw0rd");
    assertThat(answer(command("wy password=P4ssw0rd!x")).text()).doesNotContain("P4ssw0rd!x\"");
  }

  @Test
  void fortyThousandCharactersAreAnswered() {
    String long1 = "Error: something failed with code 0x80070005 " + "x".repeat(200) + "\n";
    String text = (long1.repeat(160) + ERROR + " MRSProxyEnabled : False").substring(0, 39_000);
    assertThat(answer(command("why " + text)).text()).contains("blocks");
    assertThat(answer(command("facts " + ERROR.repeat(200))).text()).contains("blocks");
    assertThat(answer(command("why " + "\ud83d\ude00\u0000\u202e".repeat(9_000))).text())
        .contains("No finding");
  }

  @Test
  void anAnswerThatIsTooLongIsASummaryAndAFileForTheUser() {
    StringBuilder text = new StringBuilder("facts ");
    for (int i = 0; i < 120; i++) {
      text.append("Identity : EX").append(i).append("\\EWS (Default Web Site)\n");
      text.append("Server : EX").append(i).append("\nMRSProxyEnabled : False\n\n");
    }
    assertThat(answer(command(text.toString())).text()).contains("in the file");
    Await.until(
        this::log,
        () ->
            slack.sent().stream().anyMatch(s -> s.method().equals("files.completeUploadExternal")));
    assertThat(slack.sent())
        .anyMatch(s -> s.method().equals("upload") && s.text().contains("mrsProxyEnabled = false"))
        .anyMatch(s -> s.method().equals("files.completeUploadExternal") && s.to().equals("D1"));
  }

  @Test
  void anAnswerIsNotLostWhenSlackRefusesForAWhile() {
    slack.refuse("response", 429, 503, 0);
    assertThat(answer(command("why 403")).text()).contains("POSSIBLE");
    slack.refuse("chat.postMessage", 500, 0, 429);
    happens("events_api", Happenings.event("Ev40", Happenings.mention("why 403", "140.1")));
    assertThat(posted("\"thread_ts\":\"140.1\"").text()).contains("POSSIBLE");
  }

  @Test
  void anAnswerToACommandThatCannotBeGivenThereGoesToTheUser() {
    slack.refuse("response", 404);
    command("docs event 1309");
    Await.until(
        this::log,
        () ->
            slack.sent().stream()
                .anyMatch(s -> s.to().equals("U1") && s.text().contains("Articles about")));
  }

  @Test
  void twoHundredCommandsAtOnceAreAcknowledgedInTimeAndAnswered() {
    slack.forgetAcks();
    List<String> ids = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      String id = slack.next();
      ids.add(id);
      JsonObject payload = Happenings.command("why 403 number " + i, slack.url("/response/" + id));
      threads.add(new Thread(() -> happens("slash_commands", payload)));
    }
    threads.forEach(Thread::start);
    ids.forEach(this::answer);
    assertThat(slack.slowestAckMillis()).isLessThan(1_000);
  }

  @Test
  void threadsDoNotGrowWithTheWork() throws IOException {
    int most = 0;
    for (int round = 0; round < 4; round++) {
      List<String> ids = new ArrayList<>();
      for (int i = 0; i < 70; i++) {
        ids.add(command("why 403 thread " + i));
      }
      ids.forEach(this::answer);
      most = round == 0 ? threads() : most;
    }
    assertThat(most).isBetween(5, 140);
    assertThat(threads()).isLessThanOrEqualTo(most + 5);
  }

  /** Threads of the bot, as its own metrics tell. */
  int threads() throws IOException {
    return bot.page("/metrics")
        .lines()
        .filter(l -> l.startsWith("jvm_threads_current "))
        .mapToInt(l -> (int) Double.parseDouble(l.substring(20)))
        .sum();
  }

  @Test
  void whatNobodyHandlesIsAcknowledgedAndNotAnswered() {
    JsonObject reaction = new JsonObject();
    reaction.addProperty("type", "reaction_added");
    reaction.addProperty("user", "U1");
    happens("events_api", Happenings.event("EvNobody1", reaction));
    JsonObject edited = Happenings.message("why 403", "150.1", "im");
    edited.addProperty("subtype", "message_changed");
    happens("events_api", Happenings.event("EvNobody2", edited));
    JsonObject own = Happenings.message("why 403", "150.2", "im");
    own.addProperty("bot_id", "B1");
    happens("events_api", Happenings.event("EvNobody3", own));
    answer(command("help"));
    assertThat(slack.sent()).noneMatch(s -> s.text().contains("\"thread_ts\":\"150."));
  }

  @Test
  void anAnswerInWordsIsAskedForInAModalAndChangesTheDiagnosis() {
    Sent open = answer(command("why 403"));
    String id = slack.next();
    happens(
        "interactive",
        Happenings.click(button(open, "Paste the output"), slack.url("/response/" + id), true));
    Sent modal = opened("Answer the question");
    String metadata = modal.body().get("private_metadata").getAsString();
    happens(
        "interactive",
        Happenings.submission("output", metadata, ERROR + "\nMRSProxyEnabled : False"));
    Sent settled = answer(id);
    assertThat(settled.text()).contains("CONFIRMED", "Share to channel");
    assertThat(settled.body().get("replace_original").getAsBoolean()).isTrue();
  }

  private Sent opened(String words) {
    Await.until(this::log, () -> slack.sent().stream().anyMatch(s -> isOpened(s, words)));
    return slack.sent().stream().filter(s -> isOpened(s, words)).findFirst().orElseThrow();
  }

  private static boolean isOpened(Sent sent, String words) {
    return sent.method().equals("views.open") && sent.text().contains(words);
  }

  private void direct(String words) {
    Await.until(
        () -> words + log(),
        () -> slack.sent().stream().anyMatch(s -> s.to().equals("U1") && s.text().contains(words)));
  }

  @Test
  void aFileInTheModalIsReadWhetherSlackTellsAllOfItOrItsIdOnly() {
    slack.file("modal.txt", "EcErr 5 MapiExceptionADUnavailable nothing of interest");
    slack.file("modal.log", ERROR + "\nMRSProxyEnabled : False\nrun 4711");
    JsonObject whole = Happenings.file("modal.log", slack.url("/files/modal.log"), 100);
    happens("interactive", Happenings.submission("paste", whole));
    direct("MRS Proxy is switched off");

    slack.file("modal2.log", "StalledDueToTarget_MdbReplication");
    JsonObject id = new JsonObject();
    id.addProperty("id", "modal2.log");
    happens("interactive", Happenings.submission("paste", id));
    direct("MdbReplication");

    happens(
        "interactive",
        Happenings.submission(
            "paste", Happenings.file("modal.exe", slack.url("/files/modal.exe"), 10)));
    direct("I do not read 'modal.exe'");
  }

  @Test
  void whatCannotBeUndoneIsShownAfterAConfirmation() {
    Sent first = answer(command("why " + IRREVERSIBLE));
    assertThat(first.text()).doesNotContain("Remove-StoreMailbox");
    JsonObject danger = button(first, "Show what cannot be undone");
    assertThat(danger.getAsJsonObject("confirm").toString())
        .contains("This cannot be undone", "left-over copy");
    assertThat(click(first, "Show what cannot be undone").text())
        .contains("Remove-StoreMailbox", "cannot be undone");
  }

  private static final String IRREVERSIBLE =
      "RequestFlags: IntraOrg, Pull, Protected Exception: MapiExceptionADUnavailable: Unable to"
          + " prepopulate the cache for user";

  @Test
  void aShortcutInAThreadIsAnsweredAndSharedInThatThread() {
    JsonObject post = new JsonObject();
    post.addProperty("type", "message");
    post.addProperty("text", ERROR);
    post.addProperty("ts", "160.2");
    post.addProperty("thread_ts", "160.1");
    String id = slack.next();
    happens("interactive", Happenings.messageShortcut(post, slack.url("/response/" + id)));
    Sent open = answer(id);
    assertThat(open.body().get("thread_ts").getAsString()).isEqualTo("160.1");
    Sent settled = click(open, "False");
    assertThat(settled.body().has("thread_ts")).isFalse();
    Sent shared = click(settled, "Share to channel");
    assertThat(shared.body().get("response_type").getAsString()).isEqualTo("in_channel");
    assertThat(shared.body().get("replace_original").getAsBoolean()).isFalse();
    assertThat(shared.body().get("thread_ts").getAsString()).isEqualTo("160.1");
    assertThat(shared.text()).doesNotContain("Share to channel");
  }

  @Test
  void whoAsksUnderAMessageMeansThatMessageAndItsFile() {
    slack.file("root.log", ERROR + "\nMRSProxyEnabled : False");
    JsonObject root =
        Happenings.withFile(
            Happenings.message("please help", "170.1", "channel"),
            Happenings.file("root.log", slack.url("/files/root.log"), 100));
    slack.thread(root);
    JsonObject mention = Happenings.mention("any idea?", "170.2");
    mention.addProperty("thread_ts", "170.1");
    happens("events_api", Happenings.event("Ev170", mention));
    assertThat(posted("\"thread_ts\":\"170.1\"").text()).contains("CONFIRMED");

    JsonObject own = Happenings.mention("and why StalledDueToTarget_MdbReplication", "171.2");
    own.addProperty("thread_ts", "171.1");
    happens("events_api", Happenings.event("Ev171", own));
    assertThat(posted("\"thread_ts\":\"171.1\"").text())
        .contains("MdbReplication")
        .doesNotContain("CONFIRMED");
  }

  @Test
  void theHomeTabShowsTheLastAnswersOfTheUser() {
    answer(command("why StalledDueToTarget_MdbReplication"));
    int before = slack.calls("views.publish");
    happens("events_api", Happenings.event("Ev31", Happenings.homeOpened()));
    Await.until(this::log, () -> slack.calls("views.publish") > before);
    Await.until(
        this::log,
        () ->
            slack.sent().stream()
                .anyMatch(
                    s ->
                        s.method().equals("views.publish")
                            && s.text().contains("Your last answers")
                            && !s.text().contains("None yet")));
  }

  @Test
  void aTextInRawUtf8IsReadInAnyLocale() {
    String text = "Fehler: Exception \u00dcbertragung fehlgeschlagen \u65e5\u672c 0x80004005";
    happens("events_api", Happenings.event("EvUtf8", Happenings.mention(text, "401.1")));
    assertThat(posted("\"thread_ts\":\"401.1\"").text())
        .contains("\u00dcbertragung fehlgeschlagen \u65e5\u672c");
  }

  @Test
  void operatorsSeeWhatHappens() throws IOException {
    answer(command("why 403"));
    answer(command("why Gibberish-0815 exception: nothing known failed"));
    assertThat(bot.status("/healthz")).isEqualTo(200);
    assertThat(bot.page("/metrics"))
        .contains(
            "mrs_requests_total{kind=\"command\",verb=\"why\"}",
            "mrs_findings_total{cause=\"mrs-proxy-disabled\"",
            "mrs_unmatched_total",
            "mrs_answer_seconds_bucket",
            "mrs_ack_seconds_count",
            "mrs_database_up 1");
    assertThat(log()).contains("org.mrskb.audit", "user=U1", "causes=mrs-proxy-disabled");
  }
}
