package org.mrskb.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Starts whole processes and takes their time, those to compare in turns. */
final class Processes {
  private Processes() {}

  /** A command with the environment it needs. */
  record Command(List<String> words, Map<String, String> environment) {
    static Command of(List<String> words) {
      return new Command(words, Map.of());
    }

    /** A class of the benchmarks on the Java that runs this. */
    static Command java(List<String> options, Class<?> main, String... arguments) {
      List<String> words = new ArrayList<>();
      words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      words.addAll(options);
      words.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
      words.addAll(List.of(arguments));
      return of(words);
    }
  }

  /**
   * The median time of each command.
   *
   * @return milliseconds by the command's name
   */
  static Map<String, Double> medians(Map<String, Command> commands, int rounds) {
    Map<String, List<Double>> times = new LinkedHashMap<>();
    for (int round = 0; round < rounds; round++) {
      commands.forEach(
          (name, command) ->
              times.computeIfAbsent(name, n -> new ArrayList<>()).add(time(command)));
    }
    Map<String, Double> medians = new LinkedHashMap<>();
    times.forEach((name, all) -> medians.put(name, median(all)));
    return medians;
  }

  static double median(List<Double> numbers) {
    List<Double> sorted = numbers.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }

  private static double time(Command command) {
    long start = System.nanoTime();
    run(command);
    return (System.nanoTime() - start) / 1e6;
  }

  /** What the command prints. */
  static List<String> run(Command command) {
    try {
      Path out = Files.createTempFile("bench", ".out");
      try {
        ProcessBuilder builder =
            new ProcessBuilder(command.words)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile());
        builder.redirectInput(ProcessBuilder.Redirect.from(empty()));
        builder.environment().putAll(command.environment);
        int status = builder.start().waitFor();
        List<String> lines = Files.readAllLines(out);
        if (status != 0) {
          throw new IllegalStateException(command.words + " ended with " + status + ": " + lines);
        }
        return lines;
      } finally {
        Files.delete(out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static File empty() {
    return new File(System.getProperty("os.name").startsWith("Windows") ? "NUL" : "/dev/null");
  }
}
