package org.mrskb.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.mrskb.engine.KnowledgeBase;
import org.mrskb.engine.inference.RuleBase;
import org.mrskb.engine.inference.RuleSession;
import org.mrskb.engine.inference.Verdict;
import org.mrskb.engine.pack.CatalogChecks;
import org.mrskb.engine.pack.CompiledPack;
import org.mrskb.engine.pack.PackSource;
import org.mrskb.engine.pack.RuleCase;

/** Asking only the causes that a fact speaks of finds what asking all of them finds. */
class TriggersTest {
  /** Each case asks every rule, so not every case is asked. */
  private static final int EVERY = 7;

  @Test
  void noRuleThatWouldFireIsLeftUnasked() {
    KnowledgeBase knowledge = KnowledgeBase.load();
    CompiledPack pack = CompiledPack.open("mrs", getClass().getClassLoader());
    RuleBase rules = new RuleBase(pack.triggers(), pack::rules, getClass().getClassLoader());
    List<RuleCase> cases = new CatalogChecks(PackSource.open(Path.of("")), knowledge).cases();
    List<String> differ = new ArrayList<>();
    int fired = 0;
    for (int i = 0; i < cases.size(); i += EVERY) {
      List<Record> facts = new ArrayList<>();
      knowledge
          .facts(cases.get(i).symptom())
          .parts()
          .forEach(part -> part.facts().forEach(f -> facts.add(f.fact())));
      Set<String> triggered = new TreeSet<>();
      Set<String> all = new TreeSet<>();
      try (RuleSession session = rules.open(facts)) {
        session.verdicts().stream().map(Verdict::rule).forEach(triggered::add);
        for (String cause : pack.causes().keySet()) {
          session.explain(cause).stream().filter(r -> r.fired()).forEach(r -> all.add(r.name()));
        }
      }
      fired += all.size();
      if (!all.equals(triggered)) {
        differ.add(cases.get(i).label() + ": " + triggered + ", all of them " + all);
      }
    }
    assertThat(differ).isEmpty();
    assertThat(fired).isGreaterThan(cases.size() / EVERY);
  }
}
