package org.mrskb.rules.fact;

import org.mrskb.rules.fact.Failure.Side;

/**
 * A domain of a tenant as {@code Get-AcceptedDomain} prints it.
 *
 * @param side the tenant it belongs to, told by a heading or a command
 */
public record AcceptedDomain(
    @Property("@side") Side side,
    @Property("DomainName") String domainName,
    @Property("DomainType") String domainType,
    @Property("Default") Boolean isDefault,
    @Property("Name") String name) {}
