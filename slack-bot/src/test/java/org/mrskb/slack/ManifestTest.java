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
}
