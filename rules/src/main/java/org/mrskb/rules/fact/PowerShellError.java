package org.mrskb.rules.fact;

/**
 * The error record that PowerShell prints below an error text.
 *
 * @param cmdlet the cmdlet that failed
 * @param category {@code CategoryInfo}, for example {@code NotSpecified}
 * @param type the exception, whole; null if the console elided it
 * @param failureCategory for example {@code Cmdlet-RemoteTransientException}
 * @param hash the code before the class name in {@code FullyQualifiedErrorId}
 * @param server the server that ran the cmdlet
 * @param timestamp as printed
 * @param psComputerName the host of the session
 * @param code the code that the REST module prints before the exception, for example {@code
 *     Ex6F9304}
 */
public record PowerShellError(
    String cmdlet,
    String category,
    String type,
    String failureCategory,
    String hash,
    String server,
    String requestId,
    String timestamp,
    String psComputerName,
    String code) {}
