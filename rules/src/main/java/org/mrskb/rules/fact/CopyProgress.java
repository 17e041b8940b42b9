package org.mrskb.rules.fact;

/** How far a move has copied, by its report. */
public record CopyProgress(
    Long messages,
    Long messagesTotal,
    Long bytes,
    Long bytesTotal,
    Long folders,
    Long foldersTotal) {}
