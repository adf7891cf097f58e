package org.parley.tracing;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Leaves out requests with a query, for a span would hold it and OAuth's hold a code and a state;
 * and statements that neither a request nor work asked for, such as looks for due work.
 */
@Singleton
@Unremovable
class WorthTracing implements Sampler {
  private static final AttributeKey<String> QUERY = AttributeKey.stringKey("url.query");

  private final Sampler others = Sampler.parentBased(Sampler.alwaysOn());

  @Override
  public SamplingResult shouldSample(
      Context parent,
      String trace,
      String name,
      SpanKind kind,
      Attributes attributes,
      List<LinkData> links) {
    boolean isAlone = !Span.fromContext(parent).getSpanContext().isValid();
    if (attributes.get(QUERY) != null || (isAlone && kind == SpanKind.CLIENT)) {
      return SamplingResult.drop();
    }
    return others.shouldSample(parent, trace, name, kind, attributes, links);
  }

  @Override
  public String getDescription() {
    return "what is worth tracing, and holds no query";
  }
}
