package com.acme.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.leakkit.LeakKit;
import dev.plimsoll.leakkit.Leaks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.actuate.observability.AutoConfigureObservability;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.client.TestRestTemplate;

/** The shop as its users and its Prometheus see it. */
@ExtendWith(LeakKit.class)
@AutoConfigureObservability
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ShopApplicationTest {
  @Autowired private TestRestTemplate http;

  @Test
  void ordersAreCountedAndBuyersAreNotTold(Leaks leaks) {
    assertThat(place(30, leaks)).isEqualTo("70");
    assertThat(place(80, leaks)).isEqualTo("too few of pen");

    String scrape = http.getForObject("/actuator/prometheus", String.class);
    assertThat(scrape)
        .contains("orders_place_requests_total{channel=\"WEB\",status=\"success\"} 2.0")
        .contains("orders_place_requests_total{channel=\"APP\",status=\"success\"} 0.0")
        .contains("orders_place_errors_total{channel=\"WEB\",error_type=\"_OTHER\"} 0.0")
        .contains("orders_place_requests_in_flight{channel=\"APP\"} 0.0")
        .contains("orders_items_bucket{channel=\"WEB\",le=\"5.0\"}")
        .contains("stock_kinds 1.0");
    leaks.look("the scrape", scrape);
    leaks.look("the health", http.getForObject("/actuator/health", String.class));
  }

  private String place(int items, Leaks leaks) {
    String answer =
        http.postForObject(
            "/orders?channel=WEB&sku=pen&items=" + items,
            leaks.filled(Buyer.class),
            String.class);
    leaks.look("the answer", answer);
    return answer;
  }
}
