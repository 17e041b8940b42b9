package org.mrskb.bench;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What people write when they have no engine: one expression after the other, the first that
 * matches wins.
 */
final class Cascade {
  /**
   * An expression and the cause it stands for.
   *
   * @param cause id of the catalog
   */
  record Check(Pattern pattern, String cause) {}

  static final List<Check> CHECKS =
      List.of(
          check("mrsproxy\\.svc.*\\(403\\)|\\(403\\).*mrsproxy", "mrs-proxy-disabled"),
          check("no mrsproxy was found running", "mrs-proxy-disabled"),
          check("\\(401\\) unauthorized", "endpoint-credentials-invalid"),
          check("using the credentials provided", "endpoint-credentials-invalid"),
          check("HCW8078", "hcw8078-triage"),
          check("trust relationship for the SSL", "certificate-untrusted-or-name-mismatch"),
          check("certificate.*(expired|validity period)", "certificate-untrusted-or-name-mismatch"),
          check(
              "certificate.*(name mismatch|does not match)",
              "certificate-untrusted-or-name-mismatch"),
          check("\\(404\\) not found", "ews-virtual-directory-misconfigured"),
          check("\\(50[23]\\)|bad gateway|service unavailable", "gateway-blocks-mrs-proxy"),
          check("request timed out|\\(504\\)", "ews-connection-times-out"),
          check("remote name could not be resolved", "source-name-not-resolvable"),
          check(
              "actively refused|unable to connect to the remote server",
              "ews-connection-times-out"),
          check("TooManyBadItems|BadItemLimit", "bad-items-over-limit"),
          check("TooManyLargeItems|LargeItemLimit", "large-items-over-limit"),
          check("StalledDueTo\\w*CiHealth|content index", "stall-wait-or-act"),
          check("StalledDueTo\\w*(Cpu|Processor)", "stall-wait-or-act"),
          check("StalledDueTo\\w*Disk", "stall-wait-or-act"),
          check("target user .* already has a primary mailbox", "target-object-already-exists"),
          check("MissingExchangeGuid|ExchangeGuid", "exchange-guid-missing"),
          check("not an accepted domain", "proxy-domain-not-accepted"),
          check("license", "cross-tenant-license-missing"),
          check("quota", "target-quota-too-small"),
          check("tested too recently", "endpoint-tested-too-recently"));

  private Cascade() {}

  private static Check check(String expression, String cause) {
    return new Check(Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.DOTALL), cause);
  }

  static Optional<String> cause(String text) {
    for (Check check : CHECKS) {
      if (check.pattern.matcher(text).find()) {
        return Optional.of(check.cause);
      }
    }
    return Optional.empty();
  }
}
