/** Parley: a partnership broker that lives in chat. Nothing lives here; the rooms are below. */
@org.jspecify.annotations.NullMarked
package org.parley;
