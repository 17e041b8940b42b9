package org.mrskb.engine.pack;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.mrskb.engine.inference.ConditionFields;
import org.mrskb.engine.inference.Verdicts;

/** Holds rules to the few words a rule may use, and names file and line. */
final class RuleLint {
  private static final Set<String> VERBS =
      Set.of("confirmed", "likely", "possible", "rulesOut", "advise");
  private static final List<String> FORBIDDEN =
      List.of(" matches ", " soundslike ", "eval(", "eval (");

  private final PackSource source;
  private final ClassLoader loader;
  private final List<String> problems = new ArrayList<>();
  private final Map<String, Set<String>> factFields = new LinkedHashMap<>();
  private final Set<String> ruleNames = new TreeSet<>();
  private final Map<String, Tally> tallies = new TreeMap<>();
  private String rulePackage = "";

  /** What the rules of one cause hold. */
  static final class Tally {
    private final Map<String, Integer> verdicts = new TreeMap<>();
    private int rules;
    private int conditions;

    int rules() {
      return rules;
    }

    /** Fields that the rules ask about; a fact that only has to be there, or not, is one. */
    int conditions() {
      return conditions;
    }

    Map<String, Integer> verdicts() {
      return verdicts;
    }
  }

  RuleLint(PackSource source, ClassLoader loader) {
    this.source = source;
    this.loader = loader;
  }

  List<String> problems() {
    readVocabulary();
    for (PackSource.Folder folder : source.folders()) {
      checkFolder(folder);
    }
    return problems;
  }

  String rulePackage() {
    return rulePackage;
  }

  /** Cause to what its rules hold, once {@link #problems} has looked at them. */
  Map<String, Tally> tallies() {
    return tallies;
  }

  private void problem(String file, int line, String message) {
    problems.add(file + ":" + Math.max(1, line) + ": " + message);
  }

  private void readVocabulary() {
    String label = "catalog/vocabulary.drl";
    PackageDescr vocabulary = parse(label, source.ruleVocabulary());
    if (vocabulary == null) {
      return;
    }
    rulePackage = vocabulary.getNamespace();
    for (ImportDescr descr : vocabulary.getImports()) {
      String name = descr.getTarget();
      try {
        Class<?> type = Class.forName(binaryName(name), false, loader);
        if (type.isRecord()) {
          Set<String> fields = new TreeSet<>();
          Arrays.stream(type.getRecordComponents())
              .map(RecordComponent::getName)
              .forEach(fields::add);
          factFields.put(type.getSimpleName(), fields);
        }
      } catch (ClassNotFoundException e) {
        problem(label, descr.getLine(), "imports " + name + ", which does not exist");
      }
    }
  }

  /** {@code a.b.Outer.Inner} as the class loader wants it. */
  private static String binaryName(String imported) {
    StringBuilder name = new StringBuilder();
    boolean inClass = false;
    for (String part : imported.split("\\.", -1)) {
      name.append(name.isEmpty() ? "" : inClass ? "$" : ".").append(part);
      inClass |= !part.isEmpty() && Character.isUpperCase(part.charAt(0));
    }
    return name.toString();
  }

  private PackageDescr parse(String label, Path file) {
    String text;
    try {
      text = Files.readString(file);
    } catch (IOException e) {
      problem(label, 1, "is missing or cannot be read");
      return null;
    }
    return parse(label, text);
  }

  private PackageDescr parse(String label, String text) {
    DrlParser parser = new DrlParser(LanguageLevelOption.DRL10);
    try {
      PackageDescr descr = parser.parse(null, text);
      if (parser.hasErrors() || descr == null) {
        parser
            .getErrors()
            .forEach(
                e -> problem(label, e.getLines().length > 0 ? e.getLines()[0] : 1, e.getMessage()));
        return null;
      }
      return descr;
    } catch (DroolsParserException e) {
      problem(label, 1, String.valueOf(e.getMessage()));
      return null;
    }
  }

  private void checkFolder(PackSource.Folder folder) {
    String label = folder.label() + "/rule.drl";
    PackageDescr drl = parse(label, folder.rule());
    if (drl == null) {
      return;
    }
    if (!drl.getNamespace().equals(rulePackage)) {
      problem(label, 1, "must start with: package " + rulePackage);
    }
    if (!drl.getImports().isEmpty() || !drl.getFunctionImports().isEmpty()) {
      problem(label, 2, "imports stand once, in catalog/vocabulary.drl");
    }
    Tally tally = tallies.computeIfAbsent(folder.cause(), c -> new Tally());
    for (RuleDescr rule : drl.getRules()) {
      tally.rules++;
      count(rule.getLhs(), tally);
      checkRule(label, folder.cause(), rule, tally);
    }
  }

  private static void count(AndDescr group, Tally tally) {
    for (Object child : group == null ? List.of() : group.getDescrs()) {
      Object inner = child instanceof NotDescr not ? not.getDescrs().get(0) : child;
      if (inner instanceof PatternDescr pattern) {
        tally.conditions += Math.max(1, pattern.getDescrs().size());
      }
    }
  }

  private void checkRule(String label, String cause, RuleDescr rule, Tally tally) {
    if (!Verdicts.causeOf(rule.getName()).equals(cause)) {
      problem(
          label,
          rule.getLine(),
          "rule \""
              + rule.getName()
              + "\" must be called \""
              + cause
              + "\" or \""
              + cause
              + " / and why\"");
    }
    if (!ruleNames.add(rule.getName())) {
      problem(
          label,
          rule.getLine(),
          "a second rule is called \"" + rule.getName() + "\"; the later one would win silently");
    }
    rule.getAttributes()
        .keySet()
        .forEach(
            a ->
                problem(
                    label, rule.getLine(), "'" + a + "' is not used here: rules have no order"));
    if (rule.getLhs() == null || rule.getLhs().getDescrs().isEmpty()) {
      problem(label, rule.getLine(), "a rule without conditions would always fire");
    } else {
      checkConditions(label, rule.getLhs(), false);
    }
    checkConsequence(label, rule, tally);
  }

  private void checkConditions(String label, AndDescr group, boolean negated) {
    boolean positive = negated;
    for (Object child : group.getDescrs()) {
      if (child instanceof PatternDescr pattern) {
        positive = true;
        checkPattern(label, pattern);
      } else if (child instanceof NotDescr not
          && not.getDescrs().size() == 1
          && not.getDescrs().get(0) instanceof PatternDescr pattern) {
        checkPattern(label, pattern);
      } else {
        int line = ((BaseDescr) child).getLine();
        problem(
            label,
            line,
            "only facts and 'not' before a single fact are allowed; write a second rule instead of 'or'");
      }
    }
    if (!positive) {
      problem(
          label,
          group.getLine(),
          "a rule needs at least one fact that is there; silence proves nothing");
    }
  }

  private void checkPattern(String label, PatternDescr pattern) {
    int line = pattern.getLine();
    Set<String> fields = factFields.get(pattern.getObjectType());
    if (fields == null) {
      problem(
          label,
          line,
          "no fact is called " + pattern.getObjectType() + "; facts are " + factFields.keySet());
      return;
    }
    if (pattern.getIdentifier() != null && !pattern.getIdentifier().isEmpty()) {
      problem(label, line, "no variables: if two facts must agree, a reader compares them");
    }
    if (pattern.getSource() != null) {
      problem(label, line, "'from' is not used here");
    }
    for (BaseDescr descr : pattern.getDescrs()) {
      String text =
          descr instanceof ExprConstraintDescr expr ? expr.getExpression() : descr.toString();
      checkConstraint(label, line, pattern.getObjectType(), fields, text);
    }
  }

  private void checkConstraint(
      String label, int line, String fact, Set<String> fields, String text) {
    for (String word : FORBIDDEN) {
      if ((" " + text + " ").contains(word)) {
        problem(
            label,
            line,
            "'" + word.strip() + "' is not used here: rules never match text, readers do");
      }
    }
    for (String name : ConditionFields.in(text)) {
      if (!fields.contains(name)) {
        problem(label, line, fact + " has no field '" + name + "'; it has " + fields);
      }
    }
  }

  private void checkConsequence(String label, RuleDescr rule, Tally tally) {
    int line = rule.getConsequenceLine();
    Set<String> questions = source.knownQuestions();
    int statements = 0;
    for (String raw : String.valueOf(rule.getConsequence()).split(";", -1)) {
      String statement = raw.strip();
      if (statement.isEmpty()) {
        continue;
      }
      statements++;
      String squeezed = statement.replace(" ", "");
      int open = squeezed.indexOf('(');
      String verb = open < 0 ? squeezed : squeezed.substring(0, open);
      tally.verdicts.merge(verb, 1, Integer::sum);
      if (VERBS.contains(verb) && squeezed.equals(verb + "(kcontext)")) {
        continue;
      }
      if (verb.equals("ask")
          && squeezed.startsWith("ask(kcontext,\"")
          && squeezed.endsWith("\")")) {
        String question = squeezed.substring(14, squeezed.length() - 2);
        if (!questions.contains(question)) {
          problem(
              label,
              line,
              "asks '" + question + "', but there is no questions/" + question + ".yaml");
        }
        continue;
      }
      problem(
          label,
          line,
          "'"
              + statement
              + "' is no verdict; write one of "
              + new TreeSet<>(VERBS)
              + "( kcontext ) or ask( kcontext, \"question\" )");
    }
    if (statements == 0) {
      problem(label, line, "the rule says nothing after 'then'");
    }
  }
}
