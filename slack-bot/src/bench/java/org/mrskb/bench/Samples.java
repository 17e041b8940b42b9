package org.mrskb.bench;

import java.util.Locale;
import java.util.Random;

/** Texts of the sizes and kinds that people send. */
public final class Samples {
  static final int TWO_KILOBYTES = 2048;

  private Samples() {}

  /** A refused call, the endpoint, the virtual directory, and lines of a move report. */
  static String paste() {
    StringBuilder text =
        new StringBuilder(
            """
            New-MigrationBatch : The connection to the server 'mail.contoso.com' could not be completed.
            The call to 'https://mail.contoso.com/EWS/mrsproxy.svc' failed. Error details: The HTTP
            request was forbidden with client authentication scheme 'Negotiate'. --> The remote server
            returned an error: (403) Forbidden..
                + CategoryInfo          : NotSpecified: (:) [New-MigrationBatch], MigrationTransientException
                + FullyQualifiedErrorId : [Server=AM0PR04MB4532,RequestId=1f2d,TimeStamp=11/3/2026 9:14:05 AM]

            Identity                   : Hybrid Migration Endpoint - EWS (Default Web Site)
            EndpointType               : ExchangeRemoteMove
            RemoteServer               : mail.contoso.com
            Username                   : CONTOSO\\svc-move
            MaxConcurrentMigrations    : 20

            Server                     : EX01
            Name                       : EWS (Default Web Site)
            MRSProxyEnabled            : True
            WindowsAuthentication      : True

            """);
    return text.append(report(TWO_KILOBYTES)).substring(0, TWO_KILOBYTES);
  }

  /** A move report as people paste it: lines of a log, failures, progress. */
  static String report(int characters) {
    Random random = new Random(7);
    StringBuilder report = new StringBuilder("StatusDetail : FailedOther\nReport :\n");
    while (report.length() < characters) {
      report.append(
          String.format(
              Locale.ROOT,
              "%d/%d/2026 9:%02d:05 AM [AM0PR04MB%d] %s%n",
              1 + random.nextInt(12),
              1 + random.nextInt(28),
              random.nextInt(60),
              random.nextInt(10_000),
              random.nextInt(20) == 0
                  ? "Transient error CommunicationErrorTransientException has occurred. The call to"
                      + " 'https://mail.contoso.com/EWS/mrsproxy.svc' timed out. Retrying (12/620)."
                  : "Copy progress: " + random.nextInt(9000) + "/9000 messages, 55/120 folders."));
    }
    return report.substring(0, characters);
  }

  /** The kinds of text that are made to keep a reader busy. */
  public enum Hostile {
    BRACKETS("[{(<"),
    QUOTES("'\"\\\"\u2019"),
    ANGLES("<a href=<"),
    ENTITIES("&amp;&lt;&#x"),
    STATUSES("(403 (401 "),
    ADDRESSES("https://https://x"),
    PROPERTIES("A : B : "),
    SEPARATORS(",;\t|"),
    ARROWS(" --> "),
    DIGITS("1/1/1/"),
    PASSWORDS("password "),
    SCRIPTS("\u202e\u00c3\u0430 ");

    private final String unit;

    Hostile(String unit) {
      this.unit = unit;
    }

    String text(int characters) {
      return unit.repeat(characters / unit.length() + 1).substring(0, characters);
    }
  }
}
