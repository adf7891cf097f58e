/**
 * Words that not everybody may read, wherever they are kept. No keys here: those who store them.
 */
@org.jspecify.annotations.NullMarked
package org.parley.organisation.privacy;
