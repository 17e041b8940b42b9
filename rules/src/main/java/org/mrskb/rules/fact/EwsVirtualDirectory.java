package org.mrskb.rules.fact;

import org.mrskb.engine.card.Fillable;
import org.mrskb.engine.card.Shape;

/** An EWS virtual directory as {@code Get-WebServicesVirtualDirectory} prints it. */
public record EwsVirtualDirectory(
    @Fillable(Shape.HOST) String server,
    @Property("Name") String name,
    @Property("MRSProxyEnabled") Boolean mrsProxyEnabled,
    @Property("WindowsAuthentication") Boolean windowsAuthentication,
    @Property("BasicAuthentication") Boolean basicAuthentication,
    @Property("WSSecurityAuthentication") Boolean wsSecurityAuthentication,
    @Property("OAuthAuthentication") Boolean oauthAuthentication,
    @Property("ExtendedProtectionTokenChecking") String extendedProtection,
    @Property("ExternalUrl") String externalUrl,
    @Property("InternalUrl") String internalUrl,
    @Property("AdminDisplayVersion") String adminDisplayVersion,
    Boolean externalUrlEmpty) {}
