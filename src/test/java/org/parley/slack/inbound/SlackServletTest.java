package org.parley.slack.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SlackServletTest {
  private Slack slack;
  private final Map<String, Object> answered = new HashMap<>();
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private int read;

  @BeforeEach
  void start() throws Exception {
    slack = new Slack();
  }

  @AfterEach
  void stop() {
    slack.close();
  }

  private void post(byte[] body, long announced) throws Exception {
    var now = String.valueOf(Clock.systemUTC().instant().getEpochSecond());
    var headers =
        Map.of(
            "X-Slack-Request-Timestamp", now, "X-Slack-Signature", slack.signature.sign(now, body));
    new SlackInbound(slack.door).doPost(request(body, announced, headers), response());
  }

  private HttpServletRequest request(byte[] body, long announced, Map<String, String> headers) {
    var in = new ByteArrayInputStream(body);
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (self, method, arguments) ->
                switch (method.getName()) {
                  case "getContentLengthLong" -> announced;
                  case "getContentType" -> "application/x-www-form-urlencoded";
                  case "getHeader" -> headers.get(arguments[0]);
                  case "getInputStream" -> stream(in);
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }

  private ServletInputStream stream(InputStream in) {
    return new ServletInputStream() {
      @Override
      public int read() {
        throw new UnsupportedOperationException();
      }

      @Override
      public int read(byte[] into, int offset, int length) throws java.io.IOException {
        int count = in.read(into, offset, length);
        read += Math.max(0, count);
        return count;
      }

      @Override
      public boolean isFinished() {
        return false;
      }

      @Override
      public boolean isReady() {
        return true;
      }

      @Override
      public void setReadListener(jakarta.servlet.ReadListener listener) {}
    };
  }

  private HttpServletResponse response() {
    var out =
        new ServletOutputStream() {
          @Override
          public void write(int b) {
            written.write(b);
          }

          @Override
          public boolean isReady() {
            return true;
          }

          @Override
          public void setWriteListener(jakarta.servlet.WriteListener listener) {}
        };
    return (HttpServletResponse)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {HttpServletResponse.class},
            (self, method, arguments) -> {
              if (method.getName().equals("getOutputStream")) {
                return out;
              }
              answered.put(method.getName(), arguments[0]);
              return null;
            });
  }

  private static byte[] command(int padding) {
    var body =
        "command=%2Fpartnership&team_id=T0HARBOUR&user_id=U1&channel_id=C1&trigger_id=1.2"
            + "&response_url=x&text="
            + "x".repeat(padding);
    return body.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void aSignedCommandIsAnsweredInUtf8() throws Exception {
    post(command(5), 100);
    assertThat(answered).containsEntry("setStatus", 200);
    assertThat(answered.get("setContentType")).asString().contains("utf-8");
    assertThat(written.toString(StandardCharsets.UTF_8)).contains("Yes.");
  }

  @Test
  void tooMuchIsRefusedBeforeItIsRead() throws Exception {
    post(command(5), 10_000_000);
    assertThat(answered).containsEntry("sendError", 413);
    assertThat(read).isZero();
  }

  @Test
  void tooMuchThatWasNotAnnouncedIsReadNoFurtherThanTheCap() throws Exception {
    post(command(1_000_000), -1);
    assertThat(answered).containsEntry("sendError", 413);
    assertThat(read).isLessThanOrEqualTo(256 * 1024 + 1);
    assertThat(slack.requests).isEmpty();
  }
}
