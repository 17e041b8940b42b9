package org.mrskb.engine.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.mrskb.engine.Condition;
import org.mrskb.engine.Diagnosis;
import org.mrskb.engine.Explanation;
import org.mrskb.engine.Finding;
import org.mrskb.engine.KnowledgeBase;
import org.mrskb.engine.Question;
import org.mrskb.engine.Symptom;
import org.mrskb.engine.inference.Verdicts;

/**
 * What a pack's tests hold its authors to. Each check names what fails by file and line, in words
 * that need no Java. Any test framework can run them; a check that passes returns the empty string.
 */
public final class CatalogChecks {
  private final PackSource source;
  private final KnowledgeBase knowledge;

  /**
   * One check.
   *
   * @param name what it is about
   * @param file the file it is about
   * @param problem runs the check; the empty string if all is well
   */
  public record Check(String name, Path file, Supplier<String> problem) {}

  public CatalogChecks(PackSource source, KnowledgeBase knowledge) {
    this.source = source;
    this.knowledge = knowledge;
  }

  /** Every check of the pack. */
  public List<Check> all() {
    List<Check> checks = new ArrayList<>();
    for (PackSource.Folder folder : source.folders()) {
      List<RuleCase> cases = RuleCase.read(folder.label() + "/cases.yaml", folder.cases());
      checks.add(
          new Check(folder.label() + " is filled in", folder.path(), () -> filledIn(folder)));
      checks.add(
          new Check(
              folder.label() + " has enough cases", folder.cases(), () -> enough(folder, cases)));
      for (RuleCase one : cases) {
        checks.add(new Check(one.label(), folder.cases(), () -> answer(one)));
      }
    }
    checks.addAll(quiet());
    checks.add(
        new Check("every condition was seen true and false", source.catalog(), this::coverage));
    return checks;
  }

  /** Every case of every folder. */
  public List<RuleCase> cases() {
    List<RuleCase> all = new ArrayList<>();
    for (PackSource.Folder folder : source.folders()) {
      all.addAll(RuleCase.read(folder.label() + "/cases.yaml", folder.cases()));
    }
    return all;
  }

  private static String filledIn(PackSource.Folder folder) {
    for (Path file : List.of(folder.rule(), folder.card(), folder.cases())) {
      try {
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
          if (lines.get(i).toLowerCase(Locale.ROOT).contains("replace this")) {
            return folder.label()
                + "/"
                + file.getFileName()
                + ":"
                + (i + 1)
                + ": still the text of the scaffold";
          }
        }
      } catch (IOException e) {
        return folder.label() + "/" + file.getFileName() + ":1: is missing";
      }
    }
    return "";
  }

  private static String enough(PackSource.Folder folder, List<RuleCase> cases) {
    long positive =
        cases.stream().filter(c -> c.todo().isEmpty() && c.isAbout(folder.cause())).count();
    long damaged =
        cases.stream()
            .filter(c -> c.todo().isEmpty() && c.isAbout(folder.cause()) && !c.damaged().isEmpty())
            .count();
    long misses =
        cases.stream().filter(c -> c.todo().isEmpty() && !c.isAbout(folder.cause())).count();
    String file = folder.label() + "/cases.yaml:1: ";
    if (positive < 2) {
      return file
          + "needs at least two cases that expect ["
          + folder.cause()
          + "], it has "
          + positive;
    }
    if (damaged < 1) {
      return file
          + "one case must be damaged as consoles or chats do it; mark it with damaged: <how>";
    }
    return misses < 1
        ? file + "needs a near miss: a text that looks alike and must not give " + folder.cause()
        : "";
  }

  private String answer(RuleCase one) {
    Diagnosis diagnosis = knowledge.diagnose(one.symptom());
    List<String> problems = new ArrayList<>();
    List<String> found = diagnosis.findings().stream().map(Finding::cause).toList();
    if (!found.equals(one.expect())) {
      problems.add(
          "expected findings " + one.expect() + ", but got " + described(diagnosis.findings()));
    }
    List<String> asked = diagnosis.questions().stream().map(Question::id).toList();
    if (one.asks() != null && !asked.equals(one.asks())) {
      problems.add("expected questions " + one.asks() + ", but got " + asked);
    }
    List<String> advice = diagnosis.advice().stream().map(Finding::cause).toList();
    if (one.advice() != null && !advice.equals(one.advice())) {
      problems.add("expected advice " + one.advice() + ", but got " + advice);
    }
    one.certainty()
        .forEach(
            (cause, certainty) -> {
              String got =
                  diagnosis.findings().stream()
                      .filter(f -> f.cause().equals(cause))
                      .map(f -> f.certainty().name().toLowerCase(Locale.ROOT))
                      .findFirst()
                      .orElse("not found");
              if (!got.equals(certainty)) {
                problems.add("expected " + cause + " to be " + certainty + ", but it is " + got);
              }
            });
    if (!one.todo().isEmpty()) {
      return problems.isEmpty()
          ? one.label()
              + ": this known gap ("
              + one.todo()
              + ") is closed; remove 'todo' and let it count"
          : "";
    }
    return problems.isEmpty()
        ? ""
        : one.label()
            + ": "
            + String.join("; ", problems)
            + ". What was understood: "
            + knowledge.observe(one.symptom()).stream().map(o -> o.fact() + o.fields()).toList();
  }

  private static List<String> described(List<Finding> findings) {
    return findings.stream()
        .map(f -> f.cause() + " (" + f.certainty().name().toLowerCase(Locale.ROOT) + ")")
        .toList();
  }

  private List<Check> quiet() {
    Path folder = source.root().resolve("quiet");
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .sorted()
          .map(f -> new Check("quiet/" + f.getFileName() + " raises nothing", f, () -> quiet(f)))
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException(folder + " cannot be listed", e);
    }
  }

  private String quiet(Path file) {
    try {
      Diagnosis diagnosis = knowledge.diagnose(Symptom.of(Files.readAllBytes(file)));
      return diagnosis.findings().isEmpty()
          ? ""
          : "quiet/"
              + file.getFileName()
              + ":1: must raise nothing, but gives "
              + described(diagnosis.findings());
    } catch (IOException e) {
      return file + ":1: cannot be read";
    }
  }

  /** A condition that no case ever made true, or that was never false, is not tested. */
  private String coverage() {
    Map<String, boolean[]> seen = new TreeMap<>();
    Map<String, String> folders = new LinkedHashMap<>();
    source.folders().forEach(f -> folders.put(f.cause(), f.label()));
    for (RuleCase one : cases()) {
      for (Map.Entry<String, List<Explanation.Rule>> cause :
          knowledge.trace(one.symptom()).entrySet()) {
        if (!folders.containsKey(cause.getKey())) {
          continue;
        }
        for (Explanation.Rule rule : cause.getValue()) {
          for (Condition condition : rule.conditions()) {
            boolean[] outcomes =
                seen.computeIfAbsent(
                    rule.name() + "\u0000" + condition.text(), k -> new boolean[2]);
            outcomes[0] |= condition.outcome() == Condition.Outcome.MET;
            outcomes[1] |= condition.outcome() != Condition.Outcome.MET;
          }
        }
      }
    }
    List<String> open = new ArrayList<>();
    seen.forEach(
        (key, outcomes) -> {
          if (!outcomes[0] || !outcomes[1]) {
            int cut = key.indexOf('\u0000');
            String rule = key.substring(0, cut);
            String label = folders.get(Verdicts.causeOf(rule));
            open.add(
                label
                    + "/rule.drl: rule \""
                    + rule
                    + "\": no case makes this "
                    + (outcomes[0] ? "false" : "true")
                    + ": "
                    + key.substring(cut + 1));
          }
        });
    return String.join("\n", open);
  }
}
