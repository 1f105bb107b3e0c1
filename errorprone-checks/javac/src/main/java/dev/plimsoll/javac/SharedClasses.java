package dev.plimsoll.javac;

import com.sun.source.util.JavacTask;
import com.sun.tools.javac.util.ModuleHelper;
import java.io.File;
import java.io.IOException;
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
import java.util.jar.Attributes;
import java.util.jar.JarFile;

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
  /** Where the paths of all modules differ there is nothing to gain, and memory to be lost. */
  static final int MAX_LOADERS = 4;

  private static final String THREAD = "plimsoll-classes";
  private static final long IDLE_NANOS = TimeUnit.MINUTES.toNanos(10);

  /** For {@link #create}, by reflection. */
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
    try {
      @SuppressWarnings("unchecked") // The class is this one, from another loader.
      BiFunction<JavacTask, String[], List<String>> shared =
          (BiFunction<JavacTask, String[], List<String>>) create(loader);
      return shared.apply(task, args);
    } catch (Error broken) {
      forget(loader);
      throw broken;
    }
  }

  @Override
  public List<String> apply(JavacTask task, String[] args) {
    return Analysis.start(task, args);
  }

  /**
   * Lets the next compilation load classes anew, after a crash that may have left one of these half
   * initialised.
   */
  static void forget() {
    forget(SharedClasses.class.getClassLoader());
  }

  private static void forget(ClassLoader loader) {
    for (Thread keeper : keepers()) {
      if (keeper.getContextClassLoader() == loader) {
        keeper.interrupt();
      }
    }
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
    /* A class that all compilations of the JVM have in common, as they have none of ours. */
    synchronized (JavacTask.class) {
      List<Thread> keepers = keepers();
      for (Thread keeper : keepers) {
        if (keeper.getName().equals(THREAD + state)
            && keeper.getContextClassLoader() instanceof URLClassLoader known
            && known.getParent() == own.getParent()
            && Arrays.equals(names(known.getURLs()), names(plugin.getURLs()))) {
          keep(known, state);
          keeper.interrupt();
          return known;
        }
      }
      if (keepers.size() >= MAX_LOADERS) {
        keepers.get(0).interrupt();
      }
      return keep(new URLClassLoader(plugin.getURLs(), plugin.getParent()), state);
    }
  }

  /*
   * A new thread each time, so that the first of them is that of the classes that were wanted
   * longest ago. The loader is never closed: a compilation may use it when its thread has ended.
   */
  private static ClassLoader keep(URLClassLoader loader, String state) {
    Thread keeper = new Thread(root(), (Runnable) create(loader), THREAD + state, 0, false);
    keeper.setContextClassLoader(loader);
    keeper.setDaemon(true);
    keeper.start();
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
    hold(IDLE_NANOS);
  }

  static void hold(long nanos) {
    long end = System.nanoTime() + nanos;
    long left = nanos;
    while (left > 0 && !Thread.interrupted()) {
      LockSupport.parkNanos(left);
      left = end - System.nanoTime();
    }
  }

  /*
   * Tells whether one of the jars has changed; null where that is not enough: classes in folders
   * can change at any time, as can what a manifest names. Windows keeps jars that are open from
   * being deleted, so none is held there.
   */
  private static String stateOf(URL[] urls) {
    StringBuilder state = new StringBuilder();
    for (URL url : urls) {
      File file = fileOf(url);
      if (file == null || File.separatorChar == '\\' || !standsAlone(file)) {
        return null;
      }
      state.append(' ').append(file.lastModified()).append('+').append(file.length());
    }
    return state.toString();
  }

  private static boolean standsAlone(File file) {
    if (!file.isFile()) {
      return false;
    }
    try (JarFile jar = new JarFile(file)) {
      return jar.getManifest() == null
          || jar.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH) == null;
    } catch (IOException e) {
      return false;
    }
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

  private static List<Thread> keepers() {
    ThreadGroup root = root();
    Thread[] threads = new Thread[2 * root.activeCount() + 16];
    root.enumerate(threads);
    List<Thread> keepers = new ArrayList<>();
    for (Thread thread : threads) {
      if (thread != null && thread.getName().startsWith(THREAD) && !thread.isInterrupted()) {
        keepers.add(thread);
      }
    }
    return keepers;
  }

  private static ThreadGroup root() {
    ThreadGroup group = Thread.currentThread().getThreadGroup();
    while (group.getParent() != null) {
      group = group.getParent();
    }
    return group;
  }
}
