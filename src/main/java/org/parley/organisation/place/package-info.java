/** Where people are: workspaces that Parley is installed in, and channels linked to a table. */
@org.jspecify.annotations.NullMarked
package org.parley.organisation.place;
