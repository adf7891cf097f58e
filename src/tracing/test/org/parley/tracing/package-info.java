/** What leaves as spans, and what does not. */
@org.jspecify.annotations.NullMarked
package org.parley.tracing;
