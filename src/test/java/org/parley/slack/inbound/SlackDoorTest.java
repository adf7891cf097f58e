package org.parley.slack.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.slack.inbound.SlackDoor.Delivery;

class SlackDoorTest {
  private static final long NOW = 1_800_000_000;
  private static final String COMMAND = "command=%2Fpartnership&text=help&team_id=T1";

  private final SlackSignature lock =
      new SlackSignature(
          List.of("secret"), Clock.fixed(Instant.ofEpochSecond(NOW), ZoneOffset.UTC));
  private final List<Request<?>> ran = new ArrayList<>();
  private final SlackDoor door = new SlackDoor(new Recording(), lock);

  /** Bolt, with nothing behind it. */
  private final class Recording extends App {
    Recording() {
      super(AppConfig.builder().build());
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Response run(Request request) {
      ran.add(request);
      return Response.ok();
    }
  }

  private int status(String timestamp, String signature, byte[] body) {
    return door.receive(new Delivery(timestamp, signature, "application/x", body)).getStatusCode();
  }

  @Test
  void nothingReachesBoltPastTheLock() {
    var body = COMMAND.getBytes(StandardCharsets.UTF_8);
    var now = String.valueOf(NOW);
    var early = String.valueOf(NOW - 301);
    var late = String.valueOf(NOW + 301);
    assertThat(status(now, "v0=00", body)).isEqualTo(401);
    assertThat(status(null, null, body)).isEqualTo(401);
    assertThat(status(early, lock.sign(early, body), body)).isEqualTo(401);
    assertThat(status(late, lock.sign(late, body), body)).isEqualTo(401);
    assertThat(status(now, lock.sign(now, body), (COMMAND + "\n").getBytes())).isEqualTo(401);
    assertThat(
            status(
                now, new SlackSignature(List.of("---"), Clock.systemUTC()).sign(now, body), body))
        .isEqualTo(401);
    assertThat(ran).isEmpty();
    assertThat(status(now, lock.sign(now, body), body)).isEqualTo(200);
    assertThat(ran).hasSize(1);
  }

  @Test
  void anUnsignedCertificateCheckIsAnsweredAndGoesNoFurther() {
    var body = "ssl_check=1&token=x".getBytes(StandardCharsets.UTF_8);
    assertThat(status(null, null, body)).isEqualTo(200);
    assertThat(ran).isEmpty();
  }

  @Test
  void bytesThatAreNoRequestAreRefusedWithoutAStackTrace() {
    for (var text : List.of("{\"type\":", "{}", "payload=%7B", "", "hello", "[1]")) {
      var body = text.getBytes(StandardCharsets.UTF_8);
      var now = String.valueOf(NOW);
      var response = door.receive(new Delivery(now, lock.sign(now, body), null, body));
      assertThat(response.getStatusCode()).isIn(200, 400);
      assertThat(String.valueOf(response.getBody())).doesNotContain("com.", "Exception");
    }
    assertThat(ran).isEmpty();
  }
}
