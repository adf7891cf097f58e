/**
 * The project's own benchmark ({@code mvn -Pbench verify}): Parley as it is packaged, under load
 * that comes the way it comes in life, beside its targets. Figures go to {@code target/bench}; a
 * request that fails, or a post that is missing, fails the benchmark. Nothing here is a test of
 * what Parley does, and nothing here runs in an ordinary build.
 */
@org.jspecify.annotations.NullMarked
package org.parley.bench;
