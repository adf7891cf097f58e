/** Spans for what no request begins. In the build with {@code -Ptracing} only. */
@org.jspecify.annotations.NullMarked
package org.parley.tracing;
