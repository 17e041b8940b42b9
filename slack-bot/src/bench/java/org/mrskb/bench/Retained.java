package org.mrskb.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What a program keeps in memory, in a small heap and over a million diagnoses. */
final class Retained {
  private static final int MILLION = 1_000_000;

  private final Path home;

  Retained(Path home) {
    this.home = home;
  }

  void measure(Results results) {
    List<String> kilobytes =
        Processes.run(
            Processes.Command.java(
                List.of("-Xmx256m"),
                Memory.class,
                home.resolve("rules").toString(),
                String.valueOf(MILLION),
                String.valueOf(Math.min(4, Runtime.getRuntime().availableProcessors()))));
    List<Double> numbers =
        kilobytes.stream()
            .filter(l -> l.chars().allMatch(Character::isDigit))
            .map(Double::valueOf)
            .toList();
    results.section(
        "Memory",
        "A heap of 256 MB. Retained: the heap in use after a collection, less what was in use before"
            + " the knowledge base was loaded.");
    results.plain("retained after loading and one answer", megabytes(numbers.get(0)));
    results.plain(
        "… after every case of the catalog, so that every cause is loaded",
        megabytes(numbers.get(1)));
    results.atMost(
        "retained after a million diagnoses, against a hundred thousand",
        numbers.get(3) / numbers.get(2),
        1.05,
        megabytes(numbers.get(3)) + " / " + megabytes(numbers.get(2)));
  }

  private static String megabytes(double kilobytes) {
    return String.format(Locale.ROOT, "%.1f MB", kilobytes / 1024);
  }
}
