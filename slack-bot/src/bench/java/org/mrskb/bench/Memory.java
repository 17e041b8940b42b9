package org.mrskb.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mrskb.engine.KnowledgeBase;
import org.mrskb.engine.Symptom;
import org.mrskb.engine.pack.CatalogChecks;
import org.mrskb.engine.pack.PackSource;
import org.mrskb.engine.pack.RuleCase;

/**
 * Run in a small heap: what a loaded knowledge base retains, and whether that grows over very many
 * diagnoses. Prints one number a line: kilobytes loaded, kilobytes after every cause was used once,
 * kilobytes after a tenth of the diagnoses, kilobytes after all of them, how many there were.
 */
public final class Memory {
  private Memory() {}

  /** {@code <folder of the rules> <diagnoses> <threads>}. */
  public static void main(String[] args) throws InterruptedException {
    int wanted = Integer.parseInt(args[1]);
    int threads = Integer.parseInt(args[2]);
    List<Symptom> symptoms = shortCases(Path.of(args[0]));
    long before = used();
    KnowledgeBase knowledge = KnowledgeBase.load();
    knowledge.diagnose(Symptom.of("403"));
    System.out.println(used() - before);
    symptoms.forEach(knowledge::diagnose);
    System.out.println(used() - before);
    diagnose(knowledge, symptoms, wanted / 10, threads);
    System.out.println(used() - before);
    diagnose(knowledge, symptoms, wanted - wanted / 10, threads);
    System.out.println(used() - before);
    System.out.println(wanted);
  }

  /** Cases of the catalog as short as an error message; each cause has some. */
  private static List<Symptom> shortCases(Path rules) {
    List<Symptom> symptoms = new ArrayList<>();
    for (RuleCase one : new CatalogChecks(PackSource.open(rules), KnowledgeBase.load()).cases()) {
      if (one.symptom().text().length() < 250 && one.symptom().answers().isEmpty()) {
        symptoms.add(one.symptom());
      }
    }
    return symptoms;
  }

  private static void diagnose(
      KnowledgeBase knowledge, List<Symptom> symptoms, int count, int threads)
      throws InterruptedException {
    List<Thread> workers = new ArrayList<>();
    for (int t = 0; t < threads; t++) {
      int first = t;
      Thread worker =
          new Thread(
              () -> {
                for (int i = first; i < count; i += threads) {
                  knowledge.diagnose(symptoms.get(i % symptoms.size()));
                }
              });
      worker.start();
      workers.add(worker);
    }
    for (Thread worker : workers) {
      worker.join();
    }
  }

  private static long used() {
    Runtime runtime = Runtime.getRuntime();
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return (runtime.totalMemory() - runtime.freeMemory()) / 1024;
  }
}
