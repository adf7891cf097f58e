/** How an organisation, or a colleague, comes to a table: invitation, request, confirmation. */
@org.jspecify.annotations.NullMarked
package org.parley.partnership.joining;
