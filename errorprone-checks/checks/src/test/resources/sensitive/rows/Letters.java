import com.acme.text.Board;
import com.acme.text.Draft;
import com.acme.text.Drafts;
import com.acme.text.Outbox;
import dev.plimsoll.annotations.Sensitive;

class Letters {
  void pin(@Sensitive String mail, Draft first, Draft second, Board board) {
    Draft longer = Drafts.longerOf(first, second);
    longer.write("to ").write(mail);
    board.pin(first.text()); // leaks
    board.pin(Drafts.blank(second.text()));
  }

  void post(@Sensitive String mail, Draft draft, Draft other, Board board) {
    Outbox outbox = new Outbox(draft);
    outbox.post(mail);
    board.pin("posted by " + outbox);
    board.pin(other.text());
    board.pin(draft.text()); // leaks
  }
}
