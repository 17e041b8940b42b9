package org.mrskb.rules.fact;

import java.util.List;
import org.mrskb.engine.card.Fillable;
import org.mrskb.engine.card.Shape;
import org.mrskb.rules.fact.Failure.Side;

/**
 * An organisation relationship as {@code Get-OrganizationRelationship} prints it.
 *
 * @param side the tenant it stands in, told by a heading or a command
 * @param forMoves whether it carries a move capability, and not only free/busy
 * @param domainIsGuid whether every entry of {@code DomainNames} is a tenant id
 * @param scopeEmpty whether {@code MailboxMovePublishedScopes} was printed without a group
 * @param applicationIdEmpty whether {@code OAuthApplicationId} was printed without a value
 * @param directionWrong whether the capability is that of the other side
 */
public record OrganizationRelationship(
    @Property("@side") Side side,
    @Fillable(Shape.NAME) @Property({"Name", "Identity"}) String relationship,
    @Property("Enabled") Boolean enabled,
    @Property("MailboxMoveEnabled") Boolean mailboxMoveEnabled,
    @Property("MailboxMoveCapability") String mailboxMoveCapability,
    @Property("OAuthApplicationId") String oauthApplicationId,
    Boolean forMoves,
    Boolean domainIsGuid,
    Boolean scopeEmpty,
    Boolean applicationIdEmpty,
    Boolean directionWrong,
    @Property("DomainNames") List<String> domainNames,
    @Property("MailboxMovePublishedScopes") List<String> publishedScopes,
    @Property("TargetApplicationUri") String targetApplicationUri,
    @Property("TargetAutodiscoverEpr") String targetAutodiscoverEpr,
    @Property("TargetSharingEpr") String targetSharingEpr,
    @Property("FreeBusyAccessEnabled") Boolean freeBusyAccess,
    @Property("FreeBusyAccessLevel") String freeBusyAccessLevel,
    @Property("DeliveryReportEnabled") Boolean deliveryReport) {}
