package org.mrskb.engine.printer;

/** What the tray says. */
public record Tray(Boolean full) {}
