package dev.plimsoll.processor;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The interfaces of the JDK are signatures that nobody made up for us: all of them are wrapped. */
final class JdkInterfacesTest {
  private static final List<String> PACKAGES =
      List.of(
          "java.base/java/util",
          "java.base/java/util/concurrent",
          "java.base/java/util/stream",
          "java.sql/java/sql",
          "java.sql/javax/sql");

  @Test
  void interfacesThatExtendThem() {
    List<String> sources = new ArrayList<>();
    for (String packageName : PACKAGES) {
      for (Class<?> type : interfacesOf(packageName)) {
        sources.add(source(type, sources.size()));
      }
    }

    Compiled compiled = Compiled.cleanly(sources.toArray(String[]::new));

    assertThat(sources).hasSizeGreaterThan(80);
    for (int i = 0; i < sources.size(); i++) {
      assertThat(compiled.load("com.acme.InstrumentedWide" + i)).isFinal();
    }
  }

  private static List<Class<?>> interfacesOf(String path) {
    Path directory = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("modules", path);
    String packageName = path.substring(path.indexOf('/') + 1).replace('/', '.');
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".class") && !name.matches(".*(\\$\\d.*|-info.*)"))
          .sorted()
          .<Class<?>>map(name -> load(packageName + "." + name.replace(".class", "")))
          .filter(JdkInterfacesTest::isOpen)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, ClassLoader.getPlatformClassLoader());
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean isOpen(Class<?> type) {
    return type.isInterface()
        && !type.isAnnotation()
        && !type.isSealed()
        && isPublic(type)
        && !type.isAnnotationPresent(Deprecated.class)
        && !isPreview(type);
  }

  private static boolean isPublic(Class<?> type) {
    return Modifier.isPublic(type.getModifiers())
        && (type.getDeclaringClass() == null || isPublic(type.getDeclaringClass()));
  }

  /** Its annotation is not there at run time; those that there are, are known. */
  private static boolean isPreview(Class<?> type) {
    return type.getName().contains("StructuredTaskScope");
  }

  private static String source(Class<?> type, int number) {
    String variables =
        Arrays.stream(type.getTypeParameters())
            .map(
                v ->
                    v
                        + " extends "
                        + Arrays.stream(v.getBounds())
                            .map(JdkInterfacesTest::text)
                            .collect(joining(" & ")))
            .collect(joining(", "));
    String arguments =
        Arrays.stream(type.getTypeParameters()).map(Type::getTypeName).collect(joining(", "));
    return "package com.acme; interface Wide%d%s extends %s%s { @Traced void watched%d(); }"
        .formatted(
            number,
            variables.isEmpty() ? "" : "<" + variables + ">",
            type.getCanonicalName(),
            arguments.isEmpty() ? "" : "<" + arguments + ">",
            number);
  }

  private static String text(Type type) {
    if (type instanceof Class<?> plain) {
      return plain.getCanonicalName();
    }
    if (type instanceof ParameterizedType parameterized) {
      return text(parameterized.getRawType())
          + Arrays.stream(parameterized.getActualTypeArguments())
              .map(JdkInterfacesTest::text)
              .collect(joining(", ", "<", ">"));
    }
    if (type instanceof GenericArrayType array) {
      return text(array.getGenericComponentType()) + "[]";
    }
    if (type instanceof WildcardType wildcard) {
      return wildcard.getLowerBounds().length > 0
          ? "? super " + text(wildcard.getLowerBounds()[0])
          : "? extends " + text(wildcard.getUpperBounds()[0]);
    }
    return ((TypeVariable<?>) type).getName();
  }
}
