/** The renderers alone, in a JVM of their own (sources in {@code src/bench/render}). */
@org.jspecify.annotations.NullMarked
package org.parley.bench.render;
