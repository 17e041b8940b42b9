package org.mrskb.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Whole processes: {@code ./mrs why 403} against a bare hello-world on the same JDK. */
final class ColdStart {
  private static final int ROUNDS = 15;

  private final Path home;
  private final Path work;

  ColdStart(Path home, Path work) {
    this.home = home;
    this.work = work;
  }

  private static final String HELLO =
      "public class Hello { public static void main(String[] a) { System.out.println(\"hello\"); } }";

  void measure(Results results) throws IOException {
    results.section(
        "Cold start",
        "The whole process, median of "
            + ROUNDS
            + " starts in turns. With an archive: as the launcher starts it. Without: the same class"
            + " path and options, but no class-data archive.");
    for (Path jdk : jdks()) {
      int release = release(jdk);
      Map<String, Double> ms = Processes.medians(commands(jdk), ROUNDS);
      String what = "`mrs why 403` against hello-world, Java " + release;
      results.atMost(
          what + ", archive",
          ms.get("mrs") / ms.get("hello"),
          release >= 25 ? 7 : 8,
          detail(ms, "mrs"));
      results.atMost(
          what + ", no archive", ms.get("bare") / ms.get("hello"), 20, detail(ms, "bare"));
    }
  }

  private static String detail(Map<String, Double> ms, String name) {
    return String.format(Locale.ROOT, "%.0f ms / %.0f ms", ms.get(name), ms.get("hello"));
  }

  private Map<String, Processes.Command> commands(Path jdk) throws IOException {
    Path source = work.resolve("Hello.java");
    Files.writeString(source, HELLO);
    Path classes = Files.createDirectories(work.resolve("hello-" + release(jdk)));
    Processes.run(
        Processes.Command.of(
            List.of(
                jdk.resolve("bin/javac").toString(), "-d", classes.toString(), source.toString())));
    String java = jdk.resolve("bin/java").toString();
    Map<String, String> environment = Map.of("JAVA_HOME", jdk.toString());
    // this build made everything just now; the first start makes the archive of this JDK
    forgetArchives();
    Files.writeString(home.resolve("slack-bot/target/built"), "");
    List<String> launch = List.of(home.resolve("mrs").toString(), "why", "403");
    Processes.run(new Processes.Command(launch, environment));
    Path target = home.resolve("slack-bot/target");
    List<String> bare = new ArrayList<>();
    bare.add(java);
    bare.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData"));
    bare.addAll(
        List.of(
            "-Dfile.encoding=UTF-8",
            "-Dslf4j.provider=org.slf4j.nop.NOPServiceProvider",
            "-Dslf4j.internal.verbosity=WARN",
            "-cp",
            target + "/slack-bot.jar:" + target + "/lib/*:" + target + "/lib-console/*",
            "org.mrskb.slack.console.Main",
            "why",
            "403"));
    Map<String, Processes.Command> commands = new LinkedHashMap<>();
    commands.put("hello", Processes.Command.of(List.of(java, "-cp", classes.toString(), "Hello")));
    commands.put("mrs", new Processes.Command(launch, environment));
    commands.put("bare", Processes.Command.of(bare));
    return commands;
  }

  /** Those of an earlier build would be ignored without a word. */
  private void forgetArchives() throws IOException {
    try (var archives = Files.newDirectoryStream(home.resolve("slack-bot/target"), "classes-*")) {
      for (Path archive : archives) {
        Files.delete(archive);
      }
    }
  }

  /** The JDK that runs this, and others where Linux keeps them. */
  private static List<Path> jdks() throws IOException {
    List<Path> found =
        new ArrayList<>(List.of(Path.of(System.getProperty("java.home")).toRealPath()));
    Path all = Path.of("/usr/lib/jvm");
    if (Files.isDirectory(all)) {
      try (var folders = Files.list(all)) {
        for (Path folder : folders.sorted().toList()) {
          Path real = folder.toRealPath();
          boolean known = found.stream().anyMatch(f -> release(f) == release(real));
          if (Files.isExecutable(real.resolve("bin/javac")) && !known) {
            found.add(real);
          }
        }
      }
    }
    return found;
  }

  private static int release(Path jdk) {
    try {
      for (String line : Files.readAllLines(jdk.resolve("release"))) {
        if (line.startsWith("JAVA_VERSION=\"")) {
          String version = line.substring("JAVA_VERSION=\"".length());
          return Integer.parseInt(version.split("[.\"]", 2)[0]);
        }
      }
      return 0;
    } catch (IOException e) {
      return 0;
    }
  }
}
