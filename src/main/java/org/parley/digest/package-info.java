/** What happened since last time, for this reader. Rules only; no chat, no web, no JSON. */
@org.jspecify.annotations.NullMarked
package org.parley.digest;
