package org.mrskb.rules.fact;

import org.mrskb.engine.card.Fillable;
import org.mrskb.engine.card.Shape;

/**
 * The result of {@code Test-MigrationServerAvailability}.
 *
 * @param testedEndpoint the name that was tested, also as the connection settings give it
 * @param hasMrsProxy what the connection settings say
 */
public record ConnectionTest(
    @Property(value = "Result", named = true) String result,
    @Property("SupportsCutover") Boolean supportsCutover,
    @Fillable(Shape.HOST) @Property("TestedEndpoint") String testedEndpoint,
    @Property("Message") String message,
    @Property("ErrorDetail") String errorDetail,
    @Property("HasMrsProxy") Boolean hasMrsProxy,
    @Property("HasAutodiscovery") Boolean hasAutodiscovery,
    @Property("HasAdminPrivilege") Boolean hasAdminPrivilege,
    @Property("AutodiscoverUrl") String autodiscoverUrl,
    @Property("IncomingEmailAddress") String incomingEmailAddress,
    @Property("IncomingRPCProxyServer") String incomingRpcProxyServer,
    @Property("IncomingExchangeServer") String incomingExchangeServer,
    @Property("IncomingDomain") String incomingDomain,
    @Property("IncomingUserName") String incomingUserName,
    @Property(value = "IncomingAuthentication", named = true) String incomingAuthentication,
    @Property("ServerVersion") String serverVersion) {}
