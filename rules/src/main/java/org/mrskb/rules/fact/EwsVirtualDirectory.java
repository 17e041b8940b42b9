package org.mrskb.rules.fact;

import java.util.List;
import org.mrskb.engine.card.Fillable;
import org.mrskb.engine.card.Shape;

/**
 * An EWS virtual directory as {@code Get-WebServicesVirtualDirectory} prints it.
 *
 * @param build {@code AdminDisplayVersion} as four numbers with dots
 */
public record EwsVirtualDirectory(
    @Fillable(Shape.HOST) String server,
    @Property("Name") String name,
    @Property("MRSProxyEnabled") Boolean mrsProxyEnabled,
    @Property("WindowsAuthentication") Boolean windowsAuthentication,
    @Property("BasicAuthentication") Boolean basicAuthentication,
    @Property("WSSecurityAuthentication") Boolean wsSecurityAuthentication,
    @Property("OAuthAuthentication") Boolean oauthAuthentication,
    @Property(value = "ExtendedProtectionTokenChecking", named = true) String extendedProtection,
    @Property("ExternalUrl") String externalUrl,
    @Property("InternalUrl") String internalUrl,
    @Property("AdminDisplayVersion") String adminDisplayVersion,
    Boolean externalUrlEmpty,
    String build,
    @Property("Identity") String identity,
    @Property("DigestAuthentication") Boolean digestAuthentication,
    @Property("CertificateAuthentication") Boolean certificateAuthentication,
    @Property("LiveIdBasicAuthentication") Boolean liveIdBasicAuthentication,
    @Property("AdfsAuthentication") Boolean adfsAuthentication,
    @Property("InternalNLBBypassUrl") String internalNlbBypassUrl,
    @Property("InternalAuthenticationMethods") List<String> internalAuthenticationMethods,
    @Property("ExternalAuthenticationMethods") List<String> externalAuthenticationMethods,
    @Property("ExtendedProtectionFlags") List<String> extendedProtectionFlags,
    @Property("MRSProxyMaxConnections") Integer mrsProxyMaxConnections,
    @Property("Path") String path,
    @Property("MetabasePath") String metabasePath) {}
