package blocking.free;

import java.util.function.Supplier;

public class AsksForAValue {
  private final Supplier<String> source;
  private String value;

  public AsksForAValue(Supplier<String> source) {
    this.source = source;
  }

  public synchronized String get() {
    if (value == null) {
      value = source.get();
    }
    return value;
  }
}
