package org.mrskb.rules.fact;

/**
 * An address of a service that a text names, whether or not the call failed.
 *
 * @param service what answers there
 * @param url whole; null if it is cut or masked
 * @param masked whether the user masked the name
 */
public record ServiceAddress(
    ServiceFailure.Service service, String url, String host, Boolean masked) {}
