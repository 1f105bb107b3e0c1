package dev.plimsoll.checks.locks.source;

import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.plimsoll.checks.locks.MethodId;
import dev.plimsoll.checks.locks.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where findings can point at.
 *
 * <p>Javac rewrites its trees before the whole program can be judged, so what a finding may point
 * at is kept: the methods, and of methods that take locks each place.
 */
final class Sites {
  private final Map<MethodId, TreePath> methods = new HashMap<>();
  private final Map<Place, Tree> places = new HashMap<>();

  void add(MethodId method, TreePath path) {
    methods.put(method, path);
  }

  void addAll(List<BodyReader.Site> more) {
    more.forEach(site -> places.put(site.place(), site.tree()));
  }

  Optional<TreePath> find(Place place) {
    TreePath method = methods.get(place.method());
    Tree tree = places.get(place);
    return Optional.ofNullable(tree == null ? method : new TreePath(method, tree));
  }
}
