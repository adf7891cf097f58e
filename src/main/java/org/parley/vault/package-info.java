/**
 * Keeps secrets and delicate text unreadable at rest. Encryption only; who may read what is decided
 * elsewhere.
 */
@org.jspecify.annotations.NullMarked
package org.parley.vault;
