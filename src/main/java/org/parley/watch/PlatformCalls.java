package org.parley.watch;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Function;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Times calls to a platform: {@code parley_platform_calls_seconds}, by method and outcome. A method
 * is one of a few names that the platform's room gives; an address never becomes a label.
 */
public final class PlatformCalls implements Interceptor {
  private static final String REFUSED_BY_SLACK = "{\"ok\":false";
  private static final int TOO_MANY = 429;

  private final String platform;
  private final Function<Request, String> method;

  public PlatformCalls(String platform, Function<Request, String> method) {
    this.platform = platform;
    this.method = method;
  }

  /** How a call ended. */
  public enum Outcome {
    OK,
    /** Refused for good, as it is. */
    REFUSED,
    TOO_FAST,
    /** The platform is in trouble. */
    FAILED,
    NO_ANSWER;

    public static Outcome of(int status) {
      if (status == TOO_MANY) {
        return TOO_FAST;
      }
      return status >= 500 ? FAILED : status >= 400 ? REFUSED : OK;
    }
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    long begun = System.nanoTime();
    String called = method.apply(chain.request());
    try {
      Response answer = chain.proceed(chain.request());
      record(platform, called, outcome(answer), begun);
      return answer;
    } catch (IOException | RuntimeException none) {
      record(platform, called, Outcome.NO_ANSWER, begun);
      throw none;
    }
  }

  /**
   * One call that ended.
   *
   * @param begun {@link System#nanoTime} before it
   */
  public static void record(String platform, String method, Outcome outcome, long begun) {
    Timer.builder("parley.platform.calls")
        .tag("platform", platform)
        .tag("method", method)
        .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
        .publishPercentiles(0.5, 0.95, 0.99)
        .register(Metrics.globalRegistry)
        .record(Duration.ofNanos(System.nanoTime() - begun));
  }

  // Slack refuses with 200 and ok:false.
  private static Outcome outcome(Response answer) throws IOException {
    if (answer.isSuccessful()
        && answer.peekBody(REFUSED_BY_SLACK.length()).string().equals(REFUSED_BY_SLACK)) {
      return Outcome.REFUSED;
    }
    return Outcome.of(answer.code());
  }
}
