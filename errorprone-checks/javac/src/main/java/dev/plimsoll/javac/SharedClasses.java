package dev.plimsoll.javac;

import com.sun.source.util.JavacTask;
import com.sun.tools.javac.util.ModuleHelper;
import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiFunction;

/**
 * Plimsoll's classes, loaded once for all compilations of a JVM.
 *
 * <p>javac loads a plugin anew for every compilation. In a build of many modules javac itself is
 * warm after the first, while the plugin would run cold each time, and take longer than javac. So
 * the classes stay with a thread that waits, the only thing that later compilations, whose plugin
 * is of another class loader, can find. It ends when nobody has come for a while.
 *
 * <p>Nothing of ours keeps state of a compilation in a static field, so that compilations can share
 * classes one after the other and side by side.
 */
public final class SharedClasses
    implements BiFunction<JavacTask, String[], List<String>>, Runnable {
  static final String THREAD = "plimsoll-classes-";

  /** Where the paths of all modules differ there is nothing to gain, and memory to be lost. */
  static final int MAX_LOADERS = 4;

  private static final long IDLE_NANOS = TimeUnit.MINUTES.toNanos(10);

  /** For {@link #start}, by reflection. */
  public SharedClasses() {}

  /**
   * Starts the checks from classes that an earlier compilation has loaded, if there was one.
   *
   * @return what is wrong with the arguments, if anything is
   */
  static List<String> start(JavacTask task, String... args) {
    ClassLoader loader = find(SharedClasses.class.getClassLoader());
    if (loader == null) {
      return Analysis.start(task, args);
    }
    ModuleHelper.addExports(JavacTask.class.getModule(), loader.getUnnamedModule());
    @SuppressWarnings("unchecked") // The class is this one, from another loader.
    BiFunction<JavacTask, String[], List<String>> shared =
        (BiFunction<JavacTask, String[], List<String>>) create(loader);
    return shared.apply(task, args);
  }

  @Override
  public List<String> apply(JavacTask task, String[] args) {
    return Analysis.start(task, args);
  }

  /* The loader with the same classes as the plugin's own, or null if there can be none. */
  private static ClassLoader find(ClassLoader own) {
    if (!(own instanceof URLClassLoader plugin)) {
      return null;
    }
    String state = stateOf(plugin.getURLs());
    if (state == null) {
      return null;
    }
    List<Thread> others = new ArrayList<>();
    for (Thread thread : threads()) {
      if (thread != null && thread.getName().startsWith(THREAD)) {
        if (thread.getName().equals(THREAD + state)
            && thread.getContextClassLoader() instanceof URLClassLoader known
            && known.getParent() == own.getParent()
            && Arrays.equals(names(known.getURLs()), names(plugin.getURLs()))) {
          LockSupport.unpark(thread);
          return known;
        }
        others.add(thread);
      }
    }
    if (others.size() >= MAX_LOADERS) {
      others.get(0).interrupt();
    }
    return load(plugin, state);
  }

  /* It is never closed: whoever has found it may still load classes when its thread has ended. */
  private static ClassLoader load(URLClassLoader plugin, String state) {
    URLClassLoader loader = new URLClassLoader(plugin.getURLs(), plugin.getParent());
    Thread thread = new Thread(root(), (Runnable) create(loader), THREAD + state, 0, false);
    thread.setContextClassLoader(loader);
    thread.setDaemon(true);
    thread.start();
    return loader;
  }

  private static Object create(ClassLoader loader) {
    try {
      return loader.loadClass(SharedClasses.class.getName()).getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(SharedClasses.class.getName(), e);
    }
  }

  /** Holds the classes until nobody has wanted them for ten minutes, or others need the room. */
  @Override
  public void run() {
    keep(IDLE_NANOS);
  }

  static void keep(long idleNanos) {
    long since;
    do {
      since = System.nanoTime();
      LockSupport.parkNanos(idleNanos);
    } while (!Thread.interrupted() && System.nanoTime() - since < idleNanos);
  }

  /* What tells that a jar has changed; null where one is no jar, whose classes can change. */
  private static String stateOf(URL[] urls) {
    List<Long> state = new ArrayList<>();
    for (URL url : urls) {
      File file = fileOf(url);
      if (file == null || !file.isFile()) {
        return null;
      }
      state.add(file.lastModified());
      state.add(file.length());
    }
    return Integer.toHexString(state.hashCode());
  }

  private static File fileOf(URL url) {
    try {
      URI uri = url.toURI();
      return "file".equals(uri.getScheme()) ? Path.of(uri).toFile() : null;
    } catch (URISyntaxException | IllegalArgumentException e) {
      return null;
    }
  }

  /* To compare URLs themselves can ask the network. */
  private static String[] names(URL[] urls) {
    return Arrays.stream(urls).map(URL::toExternalForm).toArray(String[]::new);
  }

  private static Thread[] threads() {
    ThreadGroup root = root();
    Thread[] threads = new Thread[2 * root.activeCount() + 16];
    root.enumerate(threads);
    return threads;
  }

  private static ThreadGroup root() {
    ThreadGroup group = Thread.currentThread().getThreadGroup();
    while (group.getParent() != null) {
      group = group.getParent();
    }
    return group;
  }
}
