package org.mrskb.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mrskb.engine.KnowledgeBase;
import org.mrskb.engine.pack.CatalogChecks;
import org.mrskb.engine.pack.PackSource;

/** Every folder of the catalog, every case, every quiet text. */
class CatalogTest {

  @TestFactory
  Stream<DynamicTest> catalog() {
    CatalogChecks checks = new CatalogChecks(PackSource.open(Path.of("")), KnowledgeBase.load());
    return checks.all().stream()
        .map(
            check ->
                dynamicTest(
                    check.name(),
                    check.file().toUri(),
                    () -> assertThat(check.problem().get()).as(check.name()).isEmpty()));
  }
}
