package org.mrskb.rules.fact;

/**
 * The connection state that the admin center shows for an endpoint.
 *
 * @param state for example {@code NeedsToConnect}
 */
public record EndpointState(String state) {}
