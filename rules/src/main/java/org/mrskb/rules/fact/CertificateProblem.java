package org.mrskb.rules.fact;

import org.mrskb.engine.card.Fillable;
import org.mrskb.engine.card.Shape;
import org.mrskb.rules.fact.ServiceFailure.Service;

/**
 * A certificate that a caller does not accept.
 *
 * @param kind what is wrong with it; null if the text only says that it is not valid
 * @param host the name that was called
 * @param service which service was called, told by the address; null if nothing tells
 * @param outbound whether the Exchange side is the caller and the service presents the certificate
 */
public record CertificateProblem(
    Kind kind, @Fillable(Shape.HOST) String host, Service service, Boolean outbound) {

  /** What can be wrong with a certificate. */
  public enum Kind {
    UNTRUSTED,
    EXPIRED,
    SELF_SIGNED,
    INTERNAL_CA,
    NAME_MISMATCH,
    REVOCATION_UNKNOWN
  }
}
