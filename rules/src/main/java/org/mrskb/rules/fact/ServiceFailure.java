package org.mrskb.rules.fact;

import org.mrskb.engine.card.Fillable;
import org.mrskb.engine.card.Shape;

/**
 * A call to a web service that did not succeed.
 *
 * @param service which service was called, told by the URL or the words around; null if nothing
 *     tells
 * @param host the name that was called
 * @param status HTTP status code
 * @param fault what went wrong below HTTP
 * @param clientScheme authentication scheme the caller used, as printed, for example {@code
 *     Negotiate}
 * @param serverOffer authentication schemes the server offered, as printed, for example {@code
 *     Basic realm="mail"}; null if nothing was offered or nothing is told
 * @param offersNegotiate whether the offer contains Negotiate, NTLM or Kerberos
 * @param bare whether the user sent hardly more than the status code
 */
public record ServiceFailure(
    Service service,
    @Fillable(Shape.HOST) String host,
    Integer status,
    Fault fault,
    String clientScheme,
    String serverOffer,
    Boolean offersNegotiate,
    Boolean bare) {

  /** The services a migration talks to. */
  public enum Service {
    /** {@code /EWS/mrsproxy.svc}. */
    MRS_PROXY,
    /** Everything else below {@code /EWS}. */
    EWS,
    AUTODISCOVER,
    /** Federation gateway, formerly Windows Live. */
    FEDERATION,
    /** Remote PowerShell. */
    POWERSHELL,
    /** A named service that no migration uses. */
    OTHER
  }

  /** What goes wrong before or besides an HTTP status. */
  public enum Fault {
    TIMED_OUT,
    NAME_NOT_RESOLVED,
    REFUSED,
    UNREACHABLE,
    CLOSED,
    ACCESS_DENIED,
    INTERNAL_ERROR,
    NO_SERVICE_FOUND,
    NOT_COMPLETED
  }
}
