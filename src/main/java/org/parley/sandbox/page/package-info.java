/**
 * What the sandbox's page asks for over HTTP: rooms, messages, dialogs, what people do, what just
 * happened, the clock. Same origin only, and only while the sandbox is on. The page itself is under
 * {@code META-INF/resources/sandbox}.
 */
@org.jspecify.annotations.NullMarked
package org.parley.sandbox.page;
