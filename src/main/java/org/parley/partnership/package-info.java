/**
 * The shared partnership: its stage, its gates and the partners at its table. Rules only; no chat,
 * no web, no JSON.
 */
@org.jspecify.annotations.NullMarked
package org.parley.partnership;
