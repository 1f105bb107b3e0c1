package dev.plimsoll.demo;

import java.util.List;

/** What the demo buys; whatever in it is sensitive must never be seen again. */
final class Orders {
  /** What the service must not show, wherever it writes. */
  static final List<String> SENTINELS =
      List.of(
          "ada.lovelace.sentinel",
          "Ada Sentinel",
          "12 Sentinel Street",
          FakeGateway.APPROVED,
          FakeGateway.DECLINED,
          FakeGateway.BROKEN,
          FakeGateway.SILENT);

  private Orders() {}

  static String json(String id, String card, String currency) {
    return """
    {
      "id": "%s",
      "customer": {"id": "C-1", "name": "Ada Sentinel", "email": "ada.lovelace.sentinel@example.com"},
      "card": {"number": "%s", "cvv": "737", "expires": "2030-12"},
      "amountCents": 1999,
      "currency": "%s",
      "deliveryAddress": "12 Sentinel Street"
    }
    """
        .formatted(id, card, currency);
  }
}
