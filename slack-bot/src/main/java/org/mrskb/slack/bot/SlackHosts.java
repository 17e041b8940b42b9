package org.mrskb.slack.bot;

import java.net.URI;
import java.util.Set;

/** Where tokens and answers may go: what else a payload names as an address is not believed. */
final class SlackHosts {
  private final URI api;

  SlackHosts(String apiUrl) {
    this.api = URI.create(apiUrl);
  }

  /** Slack's own hosts over https, or the host that the configuration names and those beside it. */
  boolean isSlack(String url) {
    try {
      URI uri = URI.create(url);
      String host = uri.getHost();
      if (!isSafe(url)) {
        return false;
      }
      boolean configured = host.equals(api.getHost()) && uri.getPort() == api.getPort();
      boolean beside = uri.getPort() == -1 && host.endsWith("." + api.getHost());
      return configured || beside || host.equals("slack.com") || host.endsWith(".slack.com");
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** Encrypted, or never leaving the machine. */
  static boolean isSafe(String url) {
    try {
      URI uri = URI.create(url);
      String host = uri.getHost();
      if (host == null || uri.getUserInfo() != null) {
        return false;
      }
      boolean loopback = Set.of("localhost", "127.0.0.1", "[::1]").contains(host);
      return "https".equals(uri.getScheme()) || ("http".equals(uri.getScheme()) && loopback);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
