package org.mrskb.rules.fact;

/**
 * One requirement of a cross-tenant move, checked on the objects of both tenants.
 *
 * @param attribute what was compared
 * @param outcome how it came out
 * @param sourceValue what the source shows, shortened to the part that matters
 * @param targetValue what the target shows
 */
public record AttributeCheck(
    Attribute attribute, Comparison outcome, String sourceValue, String targetValue) {

  /** What a target has to have from the source. */
  public enum Attribute {
    /** A mailbox at the source, a mail user at the target. */
    RECIPIENT_TYPE,
    EXCHANGE_GUID,
    ARCHIVE_GUID,
    /** The {@code LegacyExchangeDN} of the source among the X500 addresses of the target. */
    LEGACY_EXCHANGE_DN,
    /** Another X500 address of the source. */
    X500_ADDRESS,
    /** {@code ExternalEmailAddress} of the target leads to the source mailbox. */
    EXTERNAL_ADDRESS,
    /** The primary address of the target is one of the target company. */
    PRIMARY_ADDRESS,
    USER_PRINCIPAL_NAME,
    /** An SMTP address of the target in a domain that the target does not own. */
    PROXY_DOMAIN,
    /** The Cross Tenant User Data Migration licence on either side. */
    MIGRATION_LICENCE,
    /** The source mailbox is free of holds. */
    HOLD,
    /** Recoverable Items of the source fit the quota of the target. */
    RECOVERABLE_ITEMS,
    /** The application of the endpoint is the one that the source relationship names. */
    APPLICATION_ID
  }

  /** How a comparison comes out. */
  public enum Comparison {
    SAME,
    /** The target has no value. */
    MISSING,
    DIFFERENT,
    /** Different only by blanks or hyphens. */
    NEAR_MISS,
    /** One of the values is not told, masked or cut. */
    NOT_TOLD
  }
}
