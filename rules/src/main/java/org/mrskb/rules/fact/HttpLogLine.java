package org.mrskb.rules.fact;

/**
 * A line of an IIS or HttpProxy log.
 *
 * @param status what the client got
 * @param backEndStatus what the server behind the front end said
 */
public record HttpLogLine(
    @Property({"cs-uri-stem", "UrlStem"}) String path,
    @Property({"sc-status", "HttpStatus"}) Integer status,
    @Property("sc-substatus") Integer subStatus,
    @Property("sc-win32-status") Long win32Status,
    @Property("BackEndStatus") Integer backEndStatus,
    @Property({"cs-method", "Method"}) String method,
    @Property({"cs-username", "AuthenticatedUser"}) String user,
    @Property({"c-ip", "ClientIpAddress"}) String client,
    @Property("Protocol") String protocol,
    @Property("AuthenticationType") String authenticationType,
    @Property({"s-computername", "ServerHostName"}) String server,
    @Property("TargetServer") String targetServer,
    @Property({"cs-host", "UrlHost"}) String host,
    String build,
    @Property("ErrorCode") String errorCode,
    @Property("GenericErrors") String genericErrors,
    @Property({"cs(User-Agent)", "UserAgent"}) String userAgent,
    @Property("DateTime") String time,
    @Property({"time-taken", "TotalRequestTime"}) Long timeTaken) {}
