package org.mrskb.slack;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Who may know what. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.mrskb.slack");

  @Test
  void theConsoleStartsWithoutTheBot() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "org.mrskb.slack.console", "org.mrskb.slack.terminal", "org.mrskb.slack.grammar")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "com.slack..",
                "com.google.gson..",
                "java.sql..",
                "org.mrskb.slack.bot",
                "org.mrskb.slack.blocks",
                "org.mrskb.slack.store"))
        .because("their jars are not on its class path")
        .check(CLASSES);
  }

  @Test
  void boltAndDatabaseStayInTheirPackages() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.mrskb.slack.bot")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "com.slack.api.bolt..", "com.slack.api.methods..", "java.net.http.."))
        .check(CLASSES);
    noClasses()
        .that()
        .resideOutsideOfPackage("org.mrskb.slack.store")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("java.sql..", "com.zaxxer..", "org.flywaydb..", "org.h2.."))
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage("org.mrskb.slack.blocks")
        .should()
        .dependOnClassesThat(resideInAnyPackage("org.mrskb.slack.store", "org.mrskb.slack.bot"))
        .because("renderers add no knowledge and keep none")
        .check(CLASSES);
  }
}
