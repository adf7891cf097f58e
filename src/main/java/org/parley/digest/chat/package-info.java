/** What people see and type about the digest. */
@org.jspecify.annotations.NullMarked
package org.parley.digest.chat;
