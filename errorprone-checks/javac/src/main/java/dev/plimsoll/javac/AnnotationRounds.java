package dev.plimsoll.javac;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.source.util.JavacTask;
import com.sun.tools.javac.api.BasicJavacTask;
import com.sun.tools.javac.main.Option;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.Options;
import dev.plimsoll.checks.facts.FactsReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import javax.annotation.processing.Processor;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;

/**
 * Spares javac its rounds of annotation processing where nobody has anything to do in them.
 *
 * <p>With any processor on its path, even one that does nothing, javac enters every class twice and
 * keeps comments and end positions, which takes an eighth of the time of a large compilation. If
 * the only processors are Plimsoll's, no source speaks of Plimsoll, and no dependency was compiled
 * with it, they would find nothing. One case is left, a sensitive type that was compiled without
 * Plimsoll; {@link Analysis} sees it, and says so.
 */
final class AnnotationRounds {
  /* What every mention of an annotation of ours contains, as does a kind of the user's own. */
  private static final String NAME = "plimsoll";

  private static final String NONE = "none";

  private static final String SERVICES = "META-INF/services/" + Processor.class.getName();

  private AnnotationRounds() {}

  /**
   * Turns annotation processing off if it has nothing to do.
   *
   * @param task a compilation that has not begun
   * @return whether it was turned off
   */
  static boolean spare(JavacTask task, Arguments arguments) {
    Context context = ((BasicJavacTask) task).getContext();
    Options options = Options.instance(context);
    JavaFileManager files = context.get(JavaFileManager.class);
    boolean isIdle =
        !arguments.isProcessing()
            && isStartedByCommand(task, arguments)
            && isDiscovering(options)
            && com.sun.tools.javac.main.Arguments.instance(context).getClassNames().isEmpty()
            && !files.hasLocation(StandardLocation.ANNOTATION_PROCESSOR_MODULE_PATH)
            && areProcessorsOurs()
            && !isSpokenOf(context)
            && !FactsReader.hasAny(files);
    if (isIdle) {
      /* As javac itself keeps a choice. */
      options.put(Option.PROC, NONE);
      options.put(Option.PROC.getPrimaryName() + NONE, NONE);
    }
    return isIdle;
  }

  /*
   * A program that starts javac may bring processors of its own, of which nothing can be known
   * here. The one that defers is our Maven plugin, which brings none.
   */
  private static boolean isStartedByCommand(JavacTask task, Arguments arguments) {
    return arguments.isDeferred() || task.getClass() == BasicJavacTask.class;
  }

  /* An option for processors may be one for ours, and says that somebody counts on them. */
  private static boolean isDiscovering(Options options) {
    String proc = options.get(Option.PROC);
    return (proc == null || proc.equals("full"))
        && !options.isSet(Option.PROCESSOR)
        /* Of a whole module javac finds the files by itself, later. */
        && !options.isSet(Option.MODULE)
        && !options.isSet(Option.XPRINTROUNDS)
        && !options.isSet(Option.XPRINTPROCESSORINFO)
        && options.keySet().stream().noneMatch(option -> option.startsWith("-A"));
  }

  /** The plugin comes from where javac looks for processors. */
  private static boolean areProcessorsOurs() {
    try {
      List<URL> services =
          Collections.list(AnnotationRounds.class.getClassLoader().getResources(SERVICES));
      for (URL service : services) {
        URLConnection connection = service.openConnection();
        /* What is cached, another compilation of this JVM closes when it ends. */
        connection.setUseCaches(false);
        try (InputStream in = connection.getInputStream()) {
          if (!areOurs(new String(in.readAllBytes(), UTF_8))) {
            return false;
          }
        }
      }
      return !services.isEmpty();
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean areOurs(String services) {
    return services
        .lines()
        .map(line -> line.replaceFirst("#.*", "").strip())
        .allMatch(name -> name.isEmpty() || name.startsWith("dev.plimsoll.processor."));
  }

  /* Every encoding in use writes these letters as ASCII does, but for those of several bytes. */
  private static boolean isSpokenOf(Context context) {
    String encoding = Options.instance(context).get(Option.ENCODING);
    if (encoding != null
        && encoding.toUpperCase(Locale.ROOT).matches("X?-?(UTF|UCS)[-_]?(16|32|2|4).*")) {
      return true;
    }
    for (JavaFileObject source :
        com.sun.tools.javac.main.Arguments.instance(context).getFileObjects()) {
      try (InputStream in = source.openInputStream()) {
        if (new String(in.readAllBytes(), ISO_8859_1).contains(NAME)) {
          return true;
        }
      } catch (IOException e) {
        /* javac will say that it cannot read the file. */
        return true;
      }
    }
    return false;
  }
}
