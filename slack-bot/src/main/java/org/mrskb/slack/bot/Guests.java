package org.mrskb.slack.bot;

import java.util.Set;

/**
 * Who is answered: everybody, or the listed workspaces and channels. Direct messages are no
 * channel.
 *
 * @param workspaces ids, empty for all
 * @param channels ids, empty for all
 */
record Guests(Set<String> workspaces, Set<String> channels, Metrics metrics) {
  static final String REFUSED = "I am not meant to be used here. Ask whoever runs me.";

  boolean refuses(Asker asker) {
    boolean workspace = workspaces.isEmpty() || workspaces.contains(asker.team());
    boolean direct = asker.channel().isEmpty() || asker.channel().startsWith("D");
    boolean channel = channels.isEmpty() || direct || channels.contains(asker.channel());
    if (!workspace || !channel) {
      metrics.refused.inc();
    }
    return !workspace || !channel;
  }
}
