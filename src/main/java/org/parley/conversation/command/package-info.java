/**
 * What people can ask for: commands and forms kept in registries, found by CDI, and the one way in
 * that every platform takes. Knows no command by name.
 */
@org.jspecify.annotations.NullMarked
package org.parley.conversation.command;
