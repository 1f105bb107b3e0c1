package dev.plimsoll.checks;

import static dev.plimsoll.checks.TimeoutSource.check;

import com.google.errorprone.CompilationTestHelper;
import org.junit.jupiter.api.Test;

/** What is known of remote calls, brokers and services. */
final class MessageTimeoutsTest {
  @Test
  void grpc() {
    CompilationTestHelper.newInstance(MissingTimeout.class, getClass())
        .addSourceLines(
            "PricesGrpc.java",
            """
            import io.grpc.CallOptions;
            import io.grpc.Channel;
            import io.grpc.stub.AbstractBlockingStub;

            class PricesGrpc {
              static PricesBlockingStub newBlockingStub(Channel channel) {
                return new PricesBlockingStub(channel, CallOptions.DEFAULT);
              }

              static final class PricesBlockingStub extends AbstractBlockingStub<PricesBlockingStub> {
                PricesBlockingStub(Channel channel, CallOptions options) {
                  super(channel, options);
                }

                @Override
                protected PricesBlockingStub build(Channel channel, CallOptions options) {
                  return new PricesBlockingStub(channel, options);
                }

                Object price(Object request) {
                  return request;
                }
              }
            }
            """)
        .addSourceLines(
            "Limited.java",
            """
            import io.grpc.Channel;
            import java.util.concurrent.TimeUnit;

            class Limited {
              private final PricesGrpc.PricesBlockingStub prices;

              Limited(Channel channel) {
                prices = PricesGrpc.newBlockingStub(channel);
              }

              Object price(Object request) {
                return prices.withDeadlineAfter(1, TimeUnit.SECONDS).price(request);
              }
            }
            """)
        .addSourceLines(
            "Unlimited.java",
            """
            import io.grpc.Channel;

            class Unlimited {
              private final PricesGrpc.PricesBlockingStub prices;

              Unlimited(Channel channel) {
                // BUG: Diagnostic contains: `PricesBlockingStub.price` is called without a deadline
                prices = PricesGrpc.newBlockingStub(channel).withWaitForReady();
              }

              Object price(Object request) {
                return prices.price(request);
              }
            }
            """)
        .doTest();
  }

  @Test
  void messages() {
    check(
        """
        import com.rabbitmq.client.Channel;
        import com.rabbitmq.client.ConnectionFactory;
        import jakarta.jms.MessageConsumer;
        import java.time.Duration;
        import org.apache.kafka.clients.consumer.Consumer;
        import org.apache.kafka.clients.producer.Producer;
        import org.apache.kafka.clients.producer.ProducerRecord;

        class A {
          void limited(Producer<String, String> producer) throws Exception {
            producer.send(new ProducerRecord<>("topic", "value")).get();
          }

          void worker(MessageConsumer consumer) throws Exception {
            while (true) {
              consumer.receive();
            }
          }

          void kafka(Consumer<String, String> consumer) {
            // BUG: Diagnostic contains: in `Consumer.poll(...)` means for ever
            consumer.poll(Duration.ofMillis(Long.MAX_VALUE));
          }

          void rabbit(Channel channel, ConnectionFactory factory) throws Exception {
            // BUG: Diagnostic contains: use `waitForConfirms(millis)`
            channel.waitForConfirms();
            // BUG: Diagnostic contains: `0` in `ConnectionFactory.setConnectionTimeout(...)`
            factory.setConnectionTimeout(0);
          }

          void jms(MessageConsumer consumer) throws Exception {
            // BUG: Diagnostic contains: use `receive(millis)`
            consumer.receive();
          }
        }
        """);
  }

  @Test
  void guava() {
    check(
        """
        import com.google.common.util.concurrent.FutureCallback;
        import com.google.common.util.concurrent.Futures;
        import com.google.common.util.concurrent.ListenableFuture;
        import com.google.common.util.concurrent.Uninterruptibles;

        class A {
          void afterwards(ListenableFuture<Object> one) {
            one.addListener(() -> Futures.getUnchecked(one), Runnable::run);
            if (one.isDone()) {
              Futures.getUnchecked(one);
            }
            Futures.getUnchecked(Futures.immediateFuture(1));
          }

          void unlimited(ListenableFuture<Object> one) throws Exception {
            // BUG: Diagnostic contains: `Futures.getUnchecked(...)`
            Futures.getUnchecked(one);
            // BUG: Diagnostic contains: use `getUninterruptibly(future, time, unit)`
            Uninterruptibles.getUninterruptibly(one);
          }
        }
        """);
  }
}
