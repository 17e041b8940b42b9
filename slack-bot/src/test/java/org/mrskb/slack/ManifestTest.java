package org.mrskb.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Two manifests for one bot: what is pasted into Slack fits what the bot does. */
class ManifestTest {
  private static final Path SOCKET = Path.of("manifest.yaml");
  private static final Path HTTP = Path.of("manifest-http.yaml");

  /** What each kind of event may not be received without. */
  private static final Map<String, List<String>> SCOPE_OF =
      Map.of(
          "app_home_opened", List.of(),
          "app_mention", List.of("app_mentions:read"),
          "message.channels", List.of("channels:history"),
          "message.groups", List.of("groups:history"),
          "message.im", List.of("im:history"));

  private static JsonNode read(Path file) throws IOException {
    return new YAMLMapper().readTree(file.toFile());
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(e -> texts.add(e.asText()));
    return texts;
  }

  @Test
  void theFewestScopesThatWorkEachWithItsReason() throws IOException {
    for (Path file : List.of(SOCKET, HTTP)) {
      JsonNode manifest = read(file);
      List<String> needed =
          new ArrayList<>(List.of("commands", "chat:write", "files:read", "files:write"));
      texts(manifest.at("/settings/event_subscriptions/bot_events"))
          .forEach(event -> needed.addAll(SCOPE_OF.get(event)));
      List<String> scopes = texts(manifest.at("/oauth_config/scopes/bot"));
      assertThat(scopes).containsExactlyInAnyOrderElementsOf(needed);
      List<String> lines = Files.readAllLines(file);
      for (String scope : scopes) {
        int line = lines.indexOf("      - " + scope);
        assertThat(lines.get(line - 1)).as(scope).startsWith("      # ");
      }
    }
  }

  @Test
  void theyDifferInTheTransportOnly() throws IOException {
    JsonNode socket = read(SOCKET);
    JsonNode http = read(HTTP);
    assertThat(socket.at("/settings/socket_mode_enabled").asBoolean()).isTrue();
    assertThat(http.at("/settings/socket_mode_enabled").asBoolean()).isFalse();
    Set<String> addresses = Set.copyOf(http.findValuesAsText("request_url"));
    assertThat(addresses).containsExactly("https://mrs.example.com/slack/events");
    assertThat(socket.findValues("request_url")).isEmpty();
    for (String same : List.of("/display_information", "/oauth_config", "/features/shortcuts")) {
      assertThat(socket.at(same)).as(same).isEqualTo(http.at(same));
    }
    assertThat(socket.at("/features/slash_commands/0/command").asText()).isEqualTo("/mrs");
    assertThat(socket.at("/settings/event_subscriptions/bot_events"))
        .isEqualTo(http.at("/settings/event_subscriptions/bot_events"));
  }

  /**
   * What Slack's own schema of a manifest says of the parts that are used here; a key beside them
   * is refused as Slack refuses it. For texts the longest, for lists the most.
   */
  private static final Map<String, Integer> SCHEMA =
      Map.ofEntries(
          Map.entry("/display_information/name", 35),
          Map.entry("/display_information/description", 140),
          Map.entry("/display_information/background_color", 7),
          Map.entry("/features/app_home/home_tab_enabled", 0),
          Map.entry("/features/app_home/messages_tab_enabled", 0),
          Map.entry("/features/app_home/messages_tab_read_only_enabled", 0),
          Map.entry("/features/bot_user/display_name", 80),
          Map.entry("/features/bot_user/always_online", 0),
          Map.entry("/features/slash_commands/#/command", 32),
          Map.entry("/features/slash_commands/#/url", 3_000),
          Map.entry("/features/slash_commands/#/description", 2_000),
          Map.entry("/features/slash_commands/#/usage_hint", 1_000),
          Map.entry("/features/slash_commands/#/should_escape", 0),
          Map.entry("/features/shortcuts/#/name", 24),
          Map.entry("/features/shortcuts/#/type", 7),
          Map.entry("/features/shortcuts/#/callback_id", 255),
          Map.entry("/features/shortcuts/#/description", 150),
          Map.entry("/oauth_config/scopes/bot/#", 50),
          Map.entry("/settings/event_subscriptions/request_url", 3_500),
          Map.entry("/settings/event_subscriptions/bot_events/#", 50),
          Map.entry("/settings/interactivity/is_enabled", 0),
          Map.entry("/settings/interactivity/request_url", 3_500),
          Map.entry("/settings/org_deploy_enabled", 0),
          Map.entry("/settings/socket_mode_enabled", 0),
          Map.entry("/settings/token_rotation_enabled", 0));

  private static List<String> broken(String at, JsonNode node) {
    List<String> broken = new ArrayList<>();
    if (node.isObject()) {
      node.properties().forEach(e -> broken.addAll(broken(at + "/" + e.getKey(), e.getValue())));
    } else if (node.isArray()) {
      node.forEach(e -> broken.addAll(broken(at + "/#", e)));
    } else {
      Integer longest = SCHEMA.get(at);
      boolean fits =
          longest != null
              && (longest == 0
                  ? node.isBoolean()
                  : node.isTextual()
                      && !node.asText().isEmpty()
                      && node.asText().length() <= longest);
      if (!fits) {
        broken.add(at + ": " + node);
      }
    }
    return broken;
  }

  @Test
  void theyKeepToSlacksSchema() throws IOException {
    for (Path file : List.of(SOCKET, HTTP)) {
      JsonNode manifest = read(file);
      assertThat(broken("", manifest)).as(file.toString()).isEmpty();
      assertThat(manifest.at("/display_information/background_color").asText())
          .matches("#[0-9a-f]{6}");
      for (JsonNode shortcut : manifest.at("/features/shortcuts")) {
        assertThat(shortcut.get("type").asText()).isIn("message", "global");
      }
      assertThat(manifest.at("/features/shortcuts").size()).isBetween(1, 10);
      for (JsonNode url : manifest.findValues("url")) {
        assertThat(url.asText()).startsWith("https://");
      }
    }
    JsonNode wrong = new YAMLMapper().readTree("display_information: {nam: x, name: \"\"}");
    assertThat(broken("", wrong)).hasSize(2);
  }
}
