package dev.plimsoll.javac;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.errorprone.BugCheckerInfo;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.ErrorProneFlags;
import com.google.errorprone.ErrorProneOptions;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.scanner.ScannerSupplier;
import dev.plimsoll.checks.PolicyCheck;
import dev.plimsoll.checks.model.MalformedModelException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/**
 * The checks of one compilation.
 *
 * @param checks those that are not off, by name
 * @param severities of all checks, as the user has them
 */
record EnabledChecks(
    ImmutableList<BugChecker> checks, ImmutableMap<String, SeverityLevel> severities) {
  /**
   * Loads the checks that are on.
   *
   * @throws IllegalArgumentException if an option is wrong; the message is for the user
   */
  static EnabledChecks load(ErrorProneOptions options) {
    ScannerSupplier supplier = ScannerSupplier.fromBugCheckerClasses(known());
    rejectUnknown(options, supplier);
    supplier = supplier.applyOverrides(options);
    List<BugChecker> checks = new ArrayList<>();
    for (BugCheckerInfo check : supplier.getEnabledChecks()) {
      checks.add(create(check.checkerClass(), supplier.getFlags()));
    }
    checks.sort(comparing(BugChecker::canonicalName));
    return new EnabledChecks(ImmutableList.copyOf(checks), supplier.severities());
  }

  private static List<Class<? extends BugChecker>> known() {
    return ServiceLoader.load(BugChecker.class, EnabledChecks.class.getClassLoader()).stream()
        .<Class<? extends BugChecker>>map(ServiceLoader.Provider::type)
        .filter(PolicyCheck.class::isAssignableFrom)
        .collect(toImmutableList());
  }

  private static void rejectUnknown(ErrorProneOptions options, ScannerSupplier supplier) {
    for (String name : options.getSeverityMap().keySet()) {
      if (!supplier.getAllChecks().containsKey(name) && !options.ignoreUnknownChecks()) {
        throw new IllegalArgumentException(
            "`-Xep:%s` names no check of Plimsoll's. To fix: use one of %s"
                .formatted(
                    name,
                    String.join(
                        ", ", supplier.getAllChecks().keySet().stream().sorted().toList())));
      }
    }
  }

  private static BugChecker create(Class<? extends BugChecker> check, ErrorProneFlags flags) {
    try {
      for (Constructor<?> constructor : check.getDeclaredConstructors()) {
        if (constructor.getParameterCount() == 1
            && constructor.getParameterTypes()[0] == ErrorProneFlags.class) {
          constructor.setAccessible(true);
          return (BugChecker) constructor.newInstance(flags);
        }
      }
      return check.getConstructor().newInstance();
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof MalformedModelException
          || e.getCause() instanceof IllegalArgumentException) {
        /* A malformed row of the user's, a value that cannot be read. */
        throw new IllegalArgumentException(e.getCause().getMessage(), e.getCause());
      }
      throw new LinkageError(check.getName(), e);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(check.getName(), e);
    }
  }
}
