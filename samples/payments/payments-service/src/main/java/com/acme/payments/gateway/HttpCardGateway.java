package com.acme.payments.gateway;

import com.acme.payments.Card;
import com.acme.payments.CardDeclined;
import com.acme.payments.CardGateway;
import com.acme.payments.GatewayTimeout;
import com.acme.payments.GatewayUnavailable;
import com.acme.payments.Order;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plimsoll.annotations.HealthDependency;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletionStage;

/** A {@link CardGateway} over HTTP and JSON. */
public final class HttpCardGateway implements CardGateway {
  private static final Duration CONNECT = Duration.ofMillis(500);
  private static final Duration ANSWER = Duration.ofSeconds(1);

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT).build();
  private final ObjectMapper json = new ObjectMapper();
  private final URI authorizations;
  private final URI health;

  /** Talks to the gateway at {@code base}. */
  public HttpCardGateway(URI base) {
    authorizations = base.resolve("/authorizations");
    health = base.resolve("/health");
  }

  @Override
  public String authorize(Order order) throws CardDeclined, GatewayTimeout, GatewayUnavailable {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(authorizations)
              .timeout(ANSWER)
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofByteArray(body(order)))
              .build();
      HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
      return switch (answer.statusCode()) {
        case 201 -> json.readTree(answer.body()).path("authorization").asText();
        case 402 -> throw new CardDeclined(reason(json.readTree(answer.body())));
        default -> throw new GatewayUnavailable(answer.statusCode());
      };
    } catch (HttpTimeoutException e) {
      throw new GatewayTimeout(e);
    } catch (IOException e) {
      throw new GatewayUnavailable(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new GatewayUnavailable(e);
    }
  }

  /** Asks the gateway for a sign of life; without it we still answer for what was paid. */
  @HealthDependency(name = "gateway", critical = false, timeout = "1s", interval = "2s")
  public CompletionStage<Boolean> reachable() {
    HttpRequest request = HttpRequest.newBuilder(health).timeout(ANSWER).GET().build();
    return http.sendAsync(request, HttpResponse.BodyHandlers.discarding())
        .thenApply(answer -> answer.statusCode() == 200);
  }

  private byte[] body(Order order) throws IOException {
    Card card = order.card();
    ObjectNode body = json.createObjectNode();
    body.put("card", card.number());
    body.put("cvv", card.cvv());
    body.put("expires", card.expires());
    body.put("amountCents", order.amountCents());
    body.put("currency", order.currency().name());
    return json.writeValueAsBytes(body);
  }

  /** The bank's word, kept to letters so that nothing else it sends ends up in a message. */
  private static String reason(JsonNode answer) {
    String reason = answer.path("reason").asText();
    return reason.matches("[a-z_]{1,40}") ? reason : "unknown";
  }
}
