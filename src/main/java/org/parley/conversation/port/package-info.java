/**
 * What a platform must offer, and what a platform, the outbox and the rooms of each verb need to
 * know of people, places and installations. Ports and their values only; no implementation.
 */
@org.jspecify.annotations.NullMarked
package org.parley.conversation.port;
