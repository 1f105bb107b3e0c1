package dev.plimsoll.runtime.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.annotations.Traced;
import org.junit.jupiter.api.Test;
import org.springframework.aot.generate.ClassNameGenerator;
import org.springframework.aot.generate.DefaultGenerationContext;
import org.springframework.aot.generate.GeneratedFiles.Kind;
import org.springframework.aot.generate.InMemoryGeneratedFiles;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.aot.AbstractAotProcessor;
import org.springframework.context.aot.ApplicationContextAotGenerator;
import org.springframework.javapoet.ClassName;

/** What Spring generates ahead of time creates the generated subclasses, too. */
final class AheadOfTimeTest {
  static class Ledger {
    Ledger(StringBuilder text) {}

    @Traced
    void post() {}
  }

  @Test
  void theGeneratedContextCreatesTheSubclass() throws Exception {
    AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    context.register(PlimsollAutoConfiguration.class, Ledger.class, StringBuilder.class);
    InMemoryGeneratedFiles files = new InMemoryGeneratedFiles();
    DefaultGenerationContext generation =
        new DefaultGenerationContext(
            new ClassNameGenerator(ClassName.get("com.acme", "Shop")), files);
    System.setProperty(AbstractAotProcessor.AOT_PROCESSING, "true");
    try {
      new ApplicationContextAotGenerator().processAheadOfTime(context, generation);
    } finally {
      System.clearProperty(AbstractAotProcessor.AOT_PROCESSING);
    }
    generation.writeGeneratedContent();

    StringBuilder sources = new StringBuilder();
    for (String path : files.getGeneratedFiles(Kind.SOURCE).keySet()) {
      sources.append(files.getGeneratedFileContent(Kind.SOURCE, path));
    }
    assertThat(sources)
        .contains("new InstrumentedAheadOfTimeTest_Ledger(args.get(0), args.get(1))")
        .doesNotContain("new AheadOfTimeTest.Ledger(");
  }
}
