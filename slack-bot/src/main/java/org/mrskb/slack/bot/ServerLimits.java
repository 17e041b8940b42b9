package org.mrskb.slack.bot;

/**
 * How long a request and an answer may take. Without limits, who sends half a request holds a
 * thread of the JDK's server for good.
 */
final class ServerLimits {
  private static final String SECONDS_FOR_A_REQUEST = "5";
  private static final String SECONDS_FOR_AN_ANSWER = "10";

  private ServerLimits() {}

  /** Has to be called before the first server is made; the JDK looks once. */
  static void set() {
    System.setProperty("sun.net.httpserver.maxReqTime", SECONDS_FOR_A_REQUEST);
    System.setProperty("sun.net.httpserver.maxRspTime", SECONDS_FOR_AN_ANSWER);
  }
}
