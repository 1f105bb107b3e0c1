package locks.safe;

/** The receiver's class rules the dangerous override out. */
class NarrowerReceiver {
  abstract static class Shape {
    void draw() {}
  }

  static class Circle extends Shape {}

  static class Group extends Shape {
    private Canvas canvas;

    @Override
    synchronized void draw() {
      canvas.paint();
    }
  }

  static class Canvas {
    private Circle circle;

    synchronized void paint() {
      circle.draw();
    }
  }
}
