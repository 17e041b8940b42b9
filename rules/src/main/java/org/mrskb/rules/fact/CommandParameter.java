package org.mrskb.rules.fact;

/**
 * A parameter of a command in the paste.
 *
 * @param cmdlet the command
 * @param parameter name of the parameter, without its hyphen
 * @param value what was given; null for a switch
 */
public record CommandParameter(String cmdlet, String parameter, String value) {}
