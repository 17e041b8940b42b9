package org.mrskb.slack.bot;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.auth.AuthTestResponse;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.logging.Logger;

/**
 * Waits until Slack knows the token. Bolt says "the token is invalid" for a network that is down
 * too; the one ends the start, the other is waited for.
 */
final class SlackStart {
  private static final Logger LOG = Logger.getLogger(SlackStart.class.getName());
  private static final Set<String> FINAL =
      Set.of(
          "invalid_auth",
          "not_authed",
          "account_inactive",
          "token_revoked",
          "token_expired",
          "not_allowed_token_type",
          "missing_scope",
          "no_permission");
  private static final long LONGEST_PAUSE = 30_000;

  private SlackStart() {}

  /** Slack does not accept the token; waiting would not help. */
  static final class BadTokenException extends Exception {
    private static final long serialVersionUID = 1L;

    BadTokenException(String error) {
      super(
          "Slack does not accept SLACK_BOT_TOKEN ("
              + error
              + "). Copy it again from OAuth & Permissions, after installing the app.");
    }
  }

  static boolean isFinal(String error) {
    return error != null && FINAL.contains(error);
  }

  /** Returns once the token is good, or {@code stopped}. */
  static void await(MethodsClient client, long firstPause, BooleanSupplier stopped)
      throws BadTokenException, InterruptedException {
    long pause = firstPause;
    while (!stopped.getAsBoolean()) {
      String why;
      try {
        AuthTestResponse response = client.authTest(r -> r);
        if (response.isOk()) {
          return;
        }
        if (isFinal(response.getError())) {
          throw new BadTokenException(response.getError());
        }
        why = response.getError();
      } catch (SlackApiException e) {
        why = "status " + e.getResponse().code();
      } catch (IOException e) {
        why = e.getClass().getSimpleName();
      }
      LOG.warning("Slack does not answer yet (" + why + "), trying again in " + pause + " ms");
      TimeUnit.MILLISECONDS.sleep(pause);
      pause = Math.min(LONGEST_PAUSE, pause * 2);
    }
  }
}
