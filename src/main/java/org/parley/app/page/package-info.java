/**
 * The pages that a manifest leads to: what leaves a workspace, and what may be expected. Plain HTML
 * without script, from words of this room; nothing of a partnership is shown here.
 */
@org.jspecify.annotations.NullMarked
package org.parley.app.page;
