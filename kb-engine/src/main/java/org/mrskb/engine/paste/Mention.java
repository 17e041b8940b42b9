package org.mrskb.engine.paste;

/**
 * A word of the user's own, reduced to its topic by the pack's {@code words.yaml}: "cert" and
 * "certificate" are one topic. Only prose is looked at, not the output of programs.
 *
 * @param topic the topic
 */
public record Mention(String topic) {}
