import dev.plimsoll.annotations.Mask;
import dev.plimsoll.annotations.Sensitive;
import java.util.List;

record Customer(
    String name,
    @Sensitive(mask = Mask.EMAIL_DOMAIN) String email,
    @Sensitive(mask = Mask.BUCKET) int age,
    @Sensitive List<String> phones) {
  @Override
  public String toString() {
    return CustomerRedaction.toString(this);
  }
}

final class CustomerRedaction {
  static String toString(Customer value) {
    return value.name();
  }
}
