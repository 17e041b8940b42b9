package org.mrskb.slack.bot;

/**
 * Who asks, and where. Goes into the audit line; nothing of what was asked does.
 *
 * @param team id of the workspace
 * @param channel id of the channel, empty in a modal or the home tab
 * @param user id of the user
 * @param kind the way in: command, mention, message, shortcut, click, modal
 * @param alone whether only the user sees the answer, and may share it
 * @param thread the thread in which an answer for the user alone stands; empty in the channel
 */
record Asker(String team, String channel, String user, String kind, boolean alone, String thread) {
  Asker {
    team = id(team);
    channel = id(channel);
    user = id(user);
    thread = isTime(thread) ? thread : "";
  }

  Asker(String team, String channel, String user, String kind) {
    this(team, channel, user, kind, false, "");
  }

  Asker aloneIn(String where) {
    return new Asker(team, channel, user, kind, true, where);
  }

  /** Ids of Slack are capital letters and digits; anything else is not repeated anywhere. */
  private static String id(String given) {
    boolean plain =
        given != null
            && given.length() <= 30
            && given.chars().allMatch(c -> (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'));
    return plain ? given : "";
  }

  private static boolean isTime(String given) {
    return given != null
        && given.length() <= 30
        && given.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'));
  }
}
