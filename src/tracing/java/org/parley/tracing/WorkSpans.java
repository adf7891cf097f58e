package org.parley.tracing;

import com.github.kagkarlsson.scheduler.event.ExecutionChain;
import com.github.kagkarlsson.scheduler.event.ExecutionInterceptor;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;

/**
 * A span for each drain of a lane and each piece of due work, named by its task; what it is about
 * is an attribute, by its id, as in the log. What fails is marked without its message, which may
 * quote what people wrote.
 */
@Singleton
@Unremovable
class WorkSpans implements ExecutionInterceptor {
  private final Tracer tracer;

  WorkSpans(Tracer tracer) {
    this.tracer = tracer;
  }

  @Override
  public CompletionHandler<?> execute(
      TaskInstance<?> task, ExecutionContext context, ExecutionChain chain) {
    Span span =
        tracer
            .spanBuilder(task.getTaskName())
            .setNoParent()
            .setSpanKind(SpanKind.CONSUMER)
            .setAttribute("parley.work", task.getId())
            .startSpan();
    try (Scope current = span.makeCurrent()) {
      return chain.proceed(task, context);
    } catch (RuntimeException failure) {
      span.setStatus(StatusCode.ERROR, failure.getClass().getName());
      throw failure;
    } finally {
      span.end();
    }
  }
}
