package locks.safe;

/** A variable that is given its own results over and over; what it holds is not worth the time. */
class ReassignedManyTimes {
  private static final Object LOCK = new Object();

  interface Text {
    Text add(Text one, Text other);

    Text other();
  }

  static class Short implements Text {
    private Text other;

    @Override
    public Text add(Text one, Text other) {
      synchronized (LOCK) {
        this.other = one;
      }
      return this.other.other();
    }

    @Override
    public Text other() {
      return other;
    }
  }

  static class Long implements Text {
    private Text other;

    @Override
    public Text add(Text one, Text other) {
      synchronized (LOCK) {
        this.other = other;
      }
      return this.other.other();
    }

    @Override
    public Text other() {
      return other;
    }
  }

  Text all(Text first) {
    Text text = first.other();
    text = text.add(text.other(), text);
    text = text.add(text.other(), text);
    text = text.add(text.other(), text);
    text = text.add(text.other(), text);
    text = text.add(text.other(), text);
    text = text.add(text.other(), text);
    text = text.add(text.other(), text);
    text = text.add(text.other(), text);
    text = text.add(text.other(), text);
    text = text.add(text.other(), text);
    text = text.add(text.other(), text);
    text = text.add(text.other(), text);
    text = text.add(text.other(), text);
    text = text.add(text.other(), text);
    text = text.add(text.other(), text);
    text = text.add(text.other(), text);
    text = text.add(text.other(), text);
    text = text.add(text.other(), text);
    text = text.add(text.other(), text);
    text = text.add(text.other(), text);
    text = text.add(text.other(), text);
    text = text.add(text.other(), text);
    text = text.add(text.other(), text);
    text = text.add(text.other(), text);
    text = text.add(text.other(), text);
    text = text.add(text.other(), text);
    text = text.add(text.other(), text);
    text = text.add(text.other(), text);
    text = text.add(text.other(), text);
    text = text.add(text.other(), text);
    text = text.add(text.other(), text);
    text = text.add(text.other(), text);
    text = text.add(text.other(), text);
    text = text.add(text.other(), text);
    text = text.add(text.other(), text);
    text = text.add(text.other(), text);
    text = text.add(text.other(), text);
    text = text.add(text.other(), text);
    text = text.add(text.other(), text);
    text = text.add(text.other(), text);
    return text;
  }
}
