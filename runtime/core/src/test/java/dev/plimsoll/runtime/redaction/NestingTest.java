package dev.plimsoll.runtime.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

final class NestingTest {
  private static class Box {
    Object content;

    Box() {}

    @Override
    public String toString() {
      return "Box(" + Nesting.text(content) + ")";
    }
  }

  private interface Address {}

  /** Returns the text of a box in which what is given leads back to itself. */
  private static String ring(Object value, Consumer<Object> closing) {
    Box box = new Box();
    box.content = value;
    closing.accept(box);
    return Nesting.text(value);
  }

  @Test
  void whatIsCutHasTheNameOfAClassOfTheApplication() {
    Box box = new Box();
    assertThat(ring(box, inner -> box.content = inner)).isEqualTo("Box(Box(Box[...]))");
    Box anonymous = new Box() {};
    assertThat(ring(anonymous, inner -> anonymous.content = inner)).isEqualTo("Box(Box(Box[...]))");
    Object[] around = new Object[1];
    Address address =
        new Address() {
          @Override
          public String toString() {
            return Nesting.text(around[0]);
          }
        };
    assertThat(ring(address, inner -> around[0] = inner)).isEqualTo("Box(Address[...])");
  }

  @Test
  void whatIsOfTheJdkHasNoName() {
    List<Object> list = new ArrayList<>();
    assertThat(ring(list, list::add)).isEqualTo("[Box([...])]");
    Map<String, Object> map = new HashMap<>();
    assertThat(ring(map, inner -> map.put("a", inner))).isEqualTo("{a=Box([...])}");
    Object[] array = new Object[1];
    assertThat(ring(array, inner -> array[0] = inner)).isEqualTo("[Box([...])]");
    Object[] anonymous = new Object[1];
    Object object =
        new Object() {
          @Override
          public String toString() {
            return Nesting.text(anonymous[0]);
          }
        };
    assertThat(ring(object, inner -> anonymous[0] = inner)).isEqualTo("Box([...])");
  }

  @Test
  void deepTextsEndAndLeaveRoomForOthers() {
    for (int i = 0; i < 3; i++) {
      Box box = new Box();
      for (int depth = 0; depth < 200; depth++) {
        Box around = new Box();
        around.content = box;
        box = around;
      }
      assertThat(Nesting.text(box)).isEqualTo("Box(".repeat(100) + "Box[...]" + ")".repeat(100));
    }
  }

  @Test
  void aThreadThatLivesOnKeepsNoClassOfTheApplication() throws Exception {
    WeakReference<ClassLoader> loader = renderingByItsOwn();
    for (int i = 0; i < 10 && loader.get() != null; i++) {
      System.gc();
    }

    assertThat(loader.get()).isNull();
  }

  /** Both the runtime and what is rendered are the application's, as in a web application. */
  private static WeakReference<ClassLoader> renderingByItsOwn() throws Exception {
    URL[] urls = {location(Nesting.class), location(Box.class)};
    try (URLClassLoader loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
      Class<?> type = loader.loadClass(Box.class.getName());
      Constructor<?> constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      Object box = constructor.newInstance();
      Field content = type.getDeclaredField("content");
      content.setAccessible(true);
      content.set(box, List.of(constructor.newInstance()));
      assertThat(box).hasToString("Box([Box(null)])");
      Class<?> nesting = loader.loadClass(Nesting.class.getName());
      Object entered = nesting.getMethod("enter", Object.class).invoke(null, box);
      nesting.getMethod("leave").invoke(entered);
      assertThat(nesting).isNotSameAs(Nesting.class);
      return new WeakReference<>(loader);
    }
  }

  private static URL location(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation();
  }
}
