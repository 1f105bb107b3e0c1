package blocking.free;

class OwnImplementation {
  interface Screen {
    void show(String text);
  }

  static class Terminal implements Screen {
    private String last;

    @Override
    public void show(String text) {
      last = text;
    }
  }

  private final Screen screen = new Terminal();

  synchronized void tell(String text) {
    screen.show(text);
  }
}
