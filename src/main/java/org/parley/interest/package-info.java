/**
 * The first principle: interests that organisations declare. Rules only; no chat, no web, no JSON.
 */
@org.jspecify.annotations.NullMarked
package org.parley.interest;
