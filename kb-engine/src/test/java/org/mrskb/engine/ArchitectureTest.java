package org.mrskb.engine;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps the house as it was drawn. */
class ArchitectureTest {
  private static final JavaClasses ENGINE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.mrskb.engine");

  @Test
  void onlyInferenceKnowsDrools() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.mrskb.engine.inference")
        .and()
        .doNotHaveSimpleName("RuleLint")
        .and()
        .doNotHaveSimpleName("RuleCompiler")
        .should()
        .dependOnClassesThat(resideInAnyPackage("org.drools..", "org.kie.."))
        .because("Apache KIE changes once a year; one package pays for it, and the build of packs")
        .check(ENGINE);
  }

  @Test
  void onlyCitationKnowsLucene() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.mrskb.engine.citation")
        .should()
        .dependOnClassesThat(resideInAPackage("org.apache.lucene.."))
        .because("an index can be replaced without touching anything else")
        .check(ENGINE);
  }

  @Test
  void theApiShowsNothingOfItsTools() {
    methods()
        .that()
        .areDeclaredInClassesThat(resideInAPackage("org.mrskb.engine").and(new PublicType()))
        .and()
        .arePublic()
        .should(haveOnlyOwnTypes())
        .because("embedders compile against these signatures for years")
        .check(ENGINE);
  }

  private static ArchCondition<JavaMethod> haveOnlyOwnTypes() {
    return new ArchCondition<>("use only types of Java and of the API") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        Stream<JavaClass> types =
            Stream.concat(
                Stream.of(method.getRawReturnType()), method.getRawParameterTypes().stream());
        types
            .map(JavaClass::getBaseComponentType)
            .filter(t -> !t.isPrimitive())
            .filter(not(resideInAnyPackage("java..", "org.mrskb.engine", "org.mrskb.engine.paste")))
            .forEach(
                t ->
                    events.add(
                        SimpleConditionEvent.violated(
                            method, method.getFullName() + " shows " + t.getName())));
      }
    };
  }

  @Test
  void theApiIsSmallAndImmutable() {
    List<String> api =
        ENGINE.stream()
            .filter(c -> c.getPackageName().equals("org.mrskb.engine"))
            .filter(c -> c.getModifiers().contains(JavaModifier.PUBLIC))
            .filter(c -> c.getEnclosingClass().isEmpty())
            .map(JavaClass::getSimpleName)
            .sorted()
            .toList();
    assertThat(api)
        .containsExactly(
            "CaseFacts",
            "Citation",
            "Condition",
            "Diagnosis",
            "DocsFolder",
            "Evidence",
            "Explanation",
            "Finding",
            "KnowledgeBase",
            "KnowledgePack",
            "Observation",
            "PackStats",
            "Passage",
            "Question",
            "Reading",
            "ReloadableKnowledge",
            "Step",
            "Symptom",
            "UnknownCauseException");
    fields()
        .that()
        .areDeclaredInClassesThat(resideInAPackage("org.mrskb.engine").and(new PublicType()))
        .and()
        .areNotDeclaredIn(KnowledgeBase.class)
        .and()
        .areNotDeclaredIn(ReloadableKnowledge.class)
        .should()
        .beFinal()
        .because("an answer is passed between threads and kept; those two guard what changes")
        .check(ENGINE);
  }

  private static final class PublicType extends DescribedPredicate<JavaClass> {
    PublicType() {
      super("public type");
    }

    @Override
    public boolean test(JavaClass type) {
      return type.getModifiers().contains(JavaModifier.PUBLIC);
    }
  }

  @Test
  void dataGoesOneWay() {
    noClasses()
        .that()
        .resideInAPackage("org.mrskb.engine.paste")
        .should(
            dependOnClassesThat(
                resideInAnyPackage(
                    "org.mrskb.engine.inference",
                    "org.mrskb.engine.card",
                    "org.mrskb.engine.pack")))
        .because("text becomes facts before any rule is asked")
        .check(ENGINE);
    noClasses()
        .that()
        .resideInAPackage("org.mrskb.engine.json")
        .should(
            dependOnClassesThat(
                resideInAnyPackage(
                    "org.mrskb.engine.inference",
                    "org.mrskb.engine.card",
                    "org.mrskb.engine.citation",
                    "org.mrskb.engine.paste")))
        .because("renderers add no knowledge")
        .check(ENGINE);
    slices().matching("org.mrskb.engine.(*)..").should().beFreeOfCycles().check(ENGINE);
  }

  @Test
  void nothingOfTheEngineOpensTheNetworkOrStartsThreads() {
    noClasses()
        .should()
        .dependOnClassesThat(resideInAnyPackage("java.net.http..", "java.util.concurrent.locks.."))
        .orShould()
        .callConstructorWhere(target(owner(assignableTo(Thread.class))))
        .orShould()
        .dependOnClassesThat(areSocketsOrThreadPools())
        .because("it sits inside other people's programs")
        .check(ENGINE);
    classes()
        .that()
        .areInterfaces()
        .and()
        .areNotAnnotations()
        .and()
        .arePublic()
        .and()
        .areTopLevelClasses()
        .should()
        .haveSimpleName("Reader")
        .orShould()
        .haveSimpleName("KnowledgePack")
        .because("these two are what others implement")
        .check(ENGINE);
  }

  @Test
  void nothingOfTheEngineIsSharedBetweenItsUsers() {
    fields()
        .that()
        .areStatic()
        .and()
        .areDeclaredInClassesThat(resideInAPackage("org.mrskb.engine.."))
        .should()
        .beFinal()
        .because("two knowledge bases in one program must not know of each other")
        .check(ENGINE);
    noClasses()
        .that()
        .doNotHaveSimpleName("ReproducibleCodec")
        .should()
        .callMethod(System.class, "setProperty", String.class, String.class)
        .orShould()
        .callMethod(Locale.class, "setDefault", Locale.class)
        .orShould()
        .callMethod(TimeZone.class, "setDefault", TimeZone.class)
        .orShould()
        .dependOnClassesThat(
            resideInAnyPackage("java.util.logging..", "org.slf4j..", "java.util.prefs.."))
        .because("the program that embeds it owns these; only the build fixes a seed")
        .check(ENGINE);
  }

  private static DescribedPredicate<JavaClass> areSocketsOrThreadPools() {
    return DescribedPredicate.describe(
        "sockets or thread pools",
        c ->
            c.isAssignableTo(Socket.class)
                || c.isAssignableTo(ServerSocket.class)
                || c.isAssignableTo(URLConnection.class)
                || c.isAssignableTo(Executor.class)
                || c.isEquivalentTo(Executors.class)
                || c.isAssignableTo(CompletableFuture.class));
  }

  @Test
  void theEngineNamesNoField() throws IOException {
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      for (Path source : sources.filter(f -> f.toString().endsWith(".java")).toList()) {
        String text = Files.readString(source).toLowerCase(Locale.ROOT);
        assertThat(text)
            .as(source.toString())
            .doesNotContain("exchange online", "microsoft.exchange", "mrsproxy.svc");
      }
    }
  }
}
