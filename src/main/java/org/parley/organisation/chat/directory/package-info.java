/** Keeps what the platforms and the outbox need to know of people, places and installations. */
@org.jspecify.annotations.NullMarked
package org.parley.organisation.chat.directory;
