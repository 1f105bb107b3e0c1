package com.acme.shop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.actuate.observability.AutoConfigureObservability;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.client.TestRestTemplate;

/** The shop as its users and its Prometheus see it. */
@AutoConfigureObservability
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ShopApplicationTest {
  @Autowired private TestRestTemplate http;

  @Test
  void ordersAreCounted() {
    assertThat(place(30)).isEqualTo("70");
    assertThat(place(80)).isEqualTo("too few of pen");

    assertThat(http.getForObject("/actuator/prometheus", String.class))
        .contains("orders_place_requests_total{channel=\"WEB\",status=\"success\"} 2.0")
        .contains("orders_place_requests_total{channel=\"APP\",status=\"success\"} 0.0")
        .contains("orders_place_errors_total{channel=\"WEB\",error_type=\"_OTHER\"} 0.0");
  }

  private String place(int items) {
    return http.postForObject(
        "/orders?channel=WEB&sku=pen&items=" + items, null, String.class);
  }
}
